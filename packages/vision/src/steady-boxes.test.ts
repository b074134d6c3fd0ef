import type { Detection } from "@vistazo/tasks";
import fc from "fast-check";
import { expect, it } from "vitest";
import { SteadyBoxes } from "./steady-boxes.js";

const FRAME = 1000 / 15;
const box = (x: number, y = 50, side = 100) => ({ xmin: x, ymin: y, xmax: x + side, ymax: y + side });
const cat = (x: number, score = 0.9): Detection => ({ label: "cat", score, box: box(x) });

/** Where the only box is, frame by frame. */
function follow(places: readonly number[]): number[] {
  const boxes = new SteadyBoxes();
  return places.map((x, i) => boxes.steady([cat(x)], i * FRAME)[0].box.xmin);
}

it("holds still what trembles", () => {
  const trembling = Array.from({ length: 60 }, (_, i) => 100 + 2 * Math.sin(i * 37));
  const deviation = (values: readonly number[]) => Math.sqrt(values.reduce((sum, x) => sum + (x - 100) ** 2, 0));
  expect(deviation(follow(trembling).slice(15))).toBeLessThan(0.7 * deviation(trembling.slice(15)));
});

it("follows what moves, by a part of its size behind", () => {
  const moving = Array.from({ length: 30 }, (_, i) => i * 10);
  const behind = moving.map((x, i) => x - follow(moving)[i]);
  expect(Math.max(...behind)).toBeLessThan(20);
  expect(behind.at(-1)).toBeGreaterThan(0);
});

it("takes a box that is new, or of another label, as it is, and keeps order, labels and scores", () => {
  const boxes = new SteadyBoxes();
  boxes.steady([cat(100)], 0);
  const dog: Detection = { label: "dog", score: 0.4, box: box(104) };
  const found = boxes.steady([dog, cat(400, 0.5), cat(104, 0.8)], FRAME);
  expect(found.map(({ label, score }) => [label, score])).toEqual([
    ["dog", 0.4],
    ["cat", 0.5],
    ["cat", 0.8],
  ]);
  expect(found[0].box).toEqual(dog.box);
  expect(found[1].box).toEqual(box(400));
  expect(found[2].box.xmin).toBeGreaterThan(100);
  expect(found[2].box.xmin).toBeLessThan(104);
});

it("never leaves what was seen, and gives boxes that are boxes", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 20 }), (places) => {
      for (const [i, x] of follow(places).entries()) {
        const seen = places.slice(0, i + 1);
        expect(x).toBeGreaterThanOrEqual(Math.min(...seen) - 1e-9);
        expect(x).toBeLessThanOrEqual(Math.max(...seen) + 1e-9);
      }
    }),
  );
});
