import { expect, it } from "vitest";
import { tagPlaces } from "./tag-places.js";

const photo = { width: 400, height: 300 };
const box = (xmin: number, ymin: number, xmax: number, ymax: number) => ({ xmin, ymin, xmax, ymax });

it("puts a tag above its box, and into it at the photo's edge", () => {
  const places = tagPlaces(
    [
      { id: 1, box: box(50, 100, 150, 200), width: 60 },
      { id: 2, box: box(200, 5, 390, 290), width: 60 },
    ],
    photo,
    20,
  );
  expect(places.get(1)).toEqual({ left: 50, top: 80 });
  expect(places.get(2)).toEqual({ left: 200, top: 5 });
});

it("lets no tag cover another, nor hang out of the photo", () => {
  const many = Array.from({ length: 60 }, (_, id) => ({
    id,
    box: box(100 + (id % 7), 100 + (id % 5), 300 + id, 200 + id),
    width: 80,
  }));
  const places = [...tagPlaces(many, photo, 20).values()];
  expect(places.length).toBeGreaterThan(5);
  expect(places.length).toBeLessThan(60);
  for (const [i, a] of places.entries()) {
    expect(a.left >= 0 && a.left + 80 <= 400 && a.top >= 0 && a.top + 20 <= 300).toBe(true);
    for (const b of places.slice(i + 1)) {
      expect(a.left + 80 <= b.left || b.left + 80 <= a.left || a.top + 20 <= b.top || b.top + 20 <= a.top).toBe(true);
    }
  }
});

it("knows boxes that reach out of the photo, and tags wider than it", () => {
  const places = tagPlaces([{ id: 1, box: box(-50, -20, 900, 900), width: 500 }], photo, 20);
  expect(places.get(1)).toEqual({ left: 0, top: 0 });
});
