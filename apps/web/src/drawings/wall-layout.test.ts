import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterKey, rowsInView, wallLayout } from "./wall-layout.js";

const walls = fc
  .record({
    width: fc.integer({ min: 200, max: 4000 }),
    total: fc.nat(400_000),
    wanted: fc.integer({ min: 40, max: 160 }),
  })
  .map(({ width, total, wanted }) => ({ width, wanted, asked: total, layout: wallLayout(width, total, wanted) }));

describe("wallLayout", () => {
  it("has room for every drawing, within the width, with squares no smaller than wanted", () => {
    fc.assert(
      fc.property(walls, ({ width, wanted, asked, layout }) => {
        const { columns, side, rows, total, height } = layout;
        expect(columns * side).toBeLessThanOrEqual(width);
        expect(side).toBeGreaterThanOrEqual(Math.min(wanted, width));
        expect(height).toBe(rows * side);
        expect(rows * columns).toBeGreaterThanOrEqual(total);
        expect((rows - 1) * columns).toBeLessThan(Math.max(1, total));
        if (total < asked) expect(height + side).toBeGreaterThan(15_000_000);
      }),
    );
  });

  it("holds 130,000 drawings on a desk and on a phone", () => {
    expect(wallLayout(1240, 130_000, 88)).toEqual({
      total: 130_000,
      columns: 14,
      side: 88,
      rows: 9286,
      height: 817_168,
    });
    expect(wallLayout(362, 130_000, 72)).toMatchObject({ total: 130_000, columns: 5, side: 72 });
  });
});

describe("rowsInView", () => {
  it("covers what is in view, wherever one has scrolled to, and stays on the wall", () => {
    fc.assert(
      fc.property(walls, fc.double({ min: -0.1, max: 1.1, noNaN: true }), fc.nat(1400), ({ layout }, share, view) => {
        const top = Math.round(share * layout.height);
        const [first, end] = rowsInView(layout, top, view, 3);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(layout.rows);
        const firstSeen = Math.max(0, Math.floor(top / layout.side));
        const endSeen = Math.min(layout.rows, Math.ceil((top + view) / layout.side));
        if (firstSeen < endSeen) {
          expect(first).toBeLessThanOrEqual(firstSeen);
          expect(end).toBeGreaterThanOrEqual(endSeen);
        }
        expect(end - first).toBeLessThanOrEqual(view / layout.side + 9);
      }),
    );
  });
});

describe("afterKey", () => {
  it("stays on the wall", () => {
    const keys = fc.constantFrom(
      "ArrowLeft",
      "ArrowRight",
      "ArrowUp",
      "ArrowDown",
      "PageUp",
      "PageDown",
      "Home",
      "End",
    );
    fc.assert(
      fc.property(walls, keys, fc.nat(), ({ layout }, key, at) => {
        fc.pre(layout.total > 0);
        const to = afterKey(key, at % layout.total, layout, 8) as number;
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(layout.total);
      }),
    );
  });

  it("goes to neighbours, rows, pages and ends", () => {
    const layout = wallLayout(1000, 1000, 100);
    const to = (key: string) => afterKey(key, 500, layout, 7);
    expect(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map(to)).toEqual([499, 501, 490, 510]);
    expect(["PageUp", "PageDown", "Home", "End"].map(to)).toEqual([430, 570, 0, 999]);
    expect(to("a")).toBeNull();
  });
});
