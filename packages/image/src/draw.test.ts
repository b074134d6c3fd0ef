import { describe, expect, test } from "vitest";
import { drawDepth } from "./draw-depth.js";
import { drawDetections } from "./draw-detections.js";
import { drawSegments } from "./draw-segments.js";
import { labelColours } from "./label-colours.js";
import { percent, withLegend } from "./legend.js";
import { Mask } from "./mask.js";
import type { Photo } from "./raw-image.js";

function gray(width: number, height: number): Photo {
  return { data: new Uint8Array(width * height * 3).fill(100), width, height, channels: 3 };
}

function pixel({ data, width }: Photo, x: number, y: number): number[] {
  return [...data.slice((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

function same(a: Photo, b: Photo): boolean {
  return a.width === b.width && a.data.length === b.data.length && a.data.every((value, i) => value === b.data[i]);
}

function box(mask: { width: number; height: number }, left: number, top: number, right: number, bottom: number): Mask {
  const bytes = new Uint8Array(mask.width * mask.height);
  for (let y = top; y < bottom; y++) bytes.fill(1, y * mask.width + left, y * mask.width + right);
  return Mask.fromBytes(bytes, mask.width, mask.height);
}

describe("detections", () => {
  const detection = { label: "cat", score: 0.9, box: { xmin: 100, ymin: 200, xmax: 400, ymax: 500 } };
  const colour = labelColours(["cat"]).get("cat");

  test("have a frame in the label's colour, a tag above it, and a legend beside the photo", () => {
    const photo = gray(800, 600);
    const drawn = drawDetections(photo, [detection]);
    expect(pixel(drawn, 399, 350)).toEqual(colour);
    expect(pixel(drawn, 250, 350)).toEqual([100, 100, 100]);
    expect(pixel(drawn, 101, 190)).toEqual(colour);
    expect(drawn.height).toBe(600);
    expect(drawn.width).toBeGreaterThan(830);
    expect(photo.data.every((value) => value === 100)).toBe(true);
  });

  test("on a small photo are drawn enlarged", () => {
    const drawn = drawDetections(gray(40, 30), [{ ...detection, box: { xmin: 10, ymin: 10, xmax: 30, ymax: 20 } }], {
      legend: false,
    });
    expect([drawn.width, drawn.height]).toEqual([640, 480]);
    expect(pixel(drawn, 10 * 16, 15 * 16)).toEqual(colour);
  });

  test("may reach outside the photo, and there may be none", () => {
    const outside = { ...detection, box: { xmin: -50, ymin: -20, xmax: 2000, ymax: 900 } };
    expect(drawDetections(gray(800, 600), [outside], { legend: false }).data.length).toBe(800 * 600 * 3);
    expect(same(drawDetections(gray(800, 600), []), gray(800, 600))).toBe(true);
  });

  test("hundreds of them have a place", () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ ...detection, label: `class ${i}`, score: i / 300 }));
    const drawn = drawDetections(gray(800, 600), many);
    expect(drawn.width).toBe(800);
    expect(drawn.height).toBeGreaterThan(1000);
  });
});

describe("segments", () => {
  const photo = gray(700, 500);

  test("are tinted inside, edged in white, and left alone outside", () => {
    const mask = box(photo, 100, 100, 300, 300);
    const drawn = drawSegments(photo, [{ label: "cat", score: null, mask }], { opacity: 1 });
    expect(pixel(drawn, 200, 200)).toEqual(labelColours(["cat"]).get("cat"));
    expect(pixel(drawn, 100, 200)).toEqual([255, 255, 255]);
    expect(pixel(drawn, 50, 50)).toEqual([100, 100, 100]);
    expect(drawn.width).toBeGreaterThan(700);
  });

  test("do not have edges where the photo ends", () => {
    const drawn = drawSegments(photo, [{ label: "cat", mask: box(photo, 0, 0, 700, 500) }], {
      opacity: 1,
      legend: false,
    });
    expect(pixel(drawn, 0, 0)).toEqual(labelColours(["cat"]).get("cat"));
  });

  test("of one class are told apart by their shade", () => {
    const masks = [box(photo, 50, 50, 150, 450), box(photo, 200, 50, 300, 450), box(photo, 350, 50, 450, 450)];
    const drawn = drawSegments(
      photo,
      masks.map((mask) => ({ label: "person", mask })),
      { opacity: 1, legend: false },
    );
    const colours = [100, 250, 400].map((x) => pixel(drawn, x, 250));
    expect(colours[0]).toEqual(labelColours(["person"]).get("person"));
    expect(new Set(colours.map(String)).size).toBe(3);
  });

  test("each have their own label and share where there is room, and in the legend", () => {
    const large = { label: "sky", mask: box(photo, 0, 0, 700, 300), colour: [200, 0, 0] as const };
    const small = { label: "sky", mask: box(photo, 0, 400, 700, 500), colour: [0, 120, 0] as const };
    const drawn = drawSegments(photo, [large, small], { opacity: 0.5, each: true });
    // A tag is opaque: its edge has the segment's own colour.
    expect(pixel(drawn, 325, 140)).toEqual([200, 0, 0]);
    expect(pixel(drawn, 100, 150)).toEqual([150, 50, 50]);
    const grouped = drawSegments(photo, [large, small], { opacity: 0.5 });
    expect(pixel(grouped, 325, 140)).toEqual([150, 50, 50]);
    const rows = (picture: Photo) => {
      const seen = new Set<string>();
      for (let y = 0; y < 500; y++) seen.add(String(pixel(picture, 700 + 18, y)));
      return ["200,0,0", "0,120,0"].filter((colour) => seen.has(colour));
    };
    expect(rows(drawn)).toEqual(["200,0,0", "0,120,0"]);
    expect(rows(grouped)).toEqual(["200,0,0"]);
  });

  test("without room for a tag stand in the legend alone", () => {
    const same = box(photo, 300, 240, 340, 250);
    const drawn = drawSegments(
      photo,
      Array.from({ length: 40 }, () => ({ label: "speck", mask: same })),
      { each: true },
    );
    expect(drawn.height).toBeGreaterThan(500);
  });

  test("may be joined by the photo's classes", () => {
    const one = drawSegments(photo, [], { classes: [{ label: "tabby cat", score: 0.8 }] });
    expect(one.width).toBeGreaterThan(700);
    expect(same(drawSegments(photo, []), photo)).toBe(true);
  });

  test("of another size than the photo are refused by name", () => {
    const mask = box({ width: 10, height: 10 }, 0, 0, 5, 5);
    expect(() => drawSegments(photo, [{ label: "cat", mask }])).toThrow(
      'The mask of "cat" has 10 x 10, the photo 700 x 500 pixels',
    );
  });
});

describe("depth", () => {
  const data = Float32Array.from({ length: 640 * 480 }, (_, i) => 1 + (i % 640) / 100);
  const light = (photo: Photo, x: number) => pixel(photo, x, 200).reduce((a, b) => a + b);

  test("is bright where it is near, in metres and without a unit", () => {
    const metres = drawDepth({ data, width: 640, height: 480 }, { unit: "m" });
    expect(light(metres, 5)).toBeGreaterThan(light(metres, 630));
    const relative = drawDepth({ data, width: 640, height: 480 });
    expect(light(relative, 5)).toBeLessThan(light(relative, 630));
    expect(relative.height).toBe(480);
  });

  test.each([
    ["constant", new Float32Array(12).fill(2)],
    ["missing", new Float32Array(12).fill(Number.NaN)],
    ["tiny in range", Float32Array.from({ length: 12 }, (_, i) => 1 + i * 1e-7)],
  ])("that is %s has a picture too", (_, values) => {
    for (const unit of ["m", undefined] as const) {
      expect(drawDepth({ data: values, width: 4, height: 3 }, { unit }).height).toBe(480);
    }
  });

  test("of the wrong length is refused", () => {
    expect(() => drawDepth({ data, width: 3, height: 4 })).toThrow(/one number a pixel/);
  });
});

test("a legend goes below the picture where it is too long for its side", () => {
  const entries = Array.from({ length: 60 }, (_, i) => ({ label: `a long label ${i}`.repeat(9), detail: "1 %" }));
  const drawn = withLegend(gray(300, 200), entries);
  expect(drawn.width).toBe(300);
  expect(drawn.height).toBeGreaterThan(1000);
});

test.each([
  [0, "0 %"],
  [0.004, "0.4 %"],
  [0.123, "12 %"],
  [0.9987, "99.9 %"],
  [1, "100 %"],
])("%d is written %s", (share, text) => {
  expect(percent(share)).toBe(text);
});
