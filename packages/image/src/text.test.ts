import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Canvas } from "./canvas.js";
import { rasterize } from "./outline.js";
import { fitText, measureText, textOutline } from "./text.js";

describe("outlines", () => {
  test("cover each pixel by the share that is inside", () => {
    const { data, left, top, width } = rasterize([[1.25, 1, 3, 1, 3, 2.5, 1.25, 2.5]]);
    expect([left, top, width]).toEqual([1, 1, 2]);
    expect([...data]).toEqual([0.75, 1, 0.375, 0.5]);
  });

  test("add up to their area, wherever they lie", () => {
    const coordinate = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 6, maxLength: 6 }), ([x0, y0, x1, y1, x2, y2]) => {
        const covered = rasterize([[x0, y0, x1, y1, x2, y2]]).data.reduce((sum, value) => sum + value, 0);
        const area = Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / 2;
        expect(covered).toBeCloseTo(area, 1);
      }),
    );
  });

  test("leave holes", () => {
    const square = (a: number, b: number) => [a, a, b, a, b, b, a, b];
    const hole = [2, 2, 2, 4, 4, 4, 4, 2];
    const { data, width } = rasterize([square(0, 6), hole]);
    expect([data[width * 3 + 1], data[width * 3 + 3], data[width * 3 + 5]]).toEqual([1, 0, 1]);
  });
});

describe("text", () => {
  test("is as wide as its letters", () => {
    expect(measureText("Hh", 100)).toBeCloseTo(measureText("H", 100) + measureText("h", 100));
    expect(measureText("W", 10)).toBeGreaterThan(measureText("i", 10) * 2);
    expect(measureText("", 10)).toBe(0);
  });

  test("has accents; letters that are not there lose theirs or become a box", () => {
    expect(textOutline("ñ", 0, 0, 20).length).toBe(textOutline("n\u0303", 0, 0, 20).length);
    expect(textOutline("ñ", 0, 0, 20).length).toBeGreaterThan(textOutline("n", 0, 0, 20).length);
    expect(textOutline("ș", 0, 0, 20)).toEqual(textOutline("s", 0, 0, 20));
    expect(textOutline("猫", 0, 0, 20)).toEqual(textOutline("□", 0, 0, 20));
    expect(textOutline("🐈", 0, 0, 20)).toEqual(textOutline("□", 0, 0, 20));
  });

  test("is cut where there is no room", () => {
    expect(fitText("cat", 10, 100)).toBe("cat");
    const cut = fitText("a label that is far too long", 10, 60);
    expect(cut).toMatch(/^a label.*…$/);
    expect(measureText(cut, 10)).toBeLessThanOrEqual(60);
  });

  test("may lie partly or wholly outside the canvas", () => {
    const canvas = new Canvas({ width: 20, height: 10 }, [255, 255, 255]);
    canvas.drawText("<script>&amp;\0", -30, 5, 30, [0, 0, 0]);
    canvas.drawText("far away", 500, 500, 30, [0, 0, 0]);
    expect(canvas.data.some((value) => value < 128)).toBe(true);
  });
});
