import { Random } from "@vistazo/training";
import { expect, it } from "vitest";
import type { Box } from "../../box-overlap.js";
import { adaptiveAssignment, isInside } from "./adaptive-assignment.js";
import { mapPoints } from "./map-points.js";

const points = mapPoints(128, [8, 16, 32]);

it("has the centres of the places of each map", () => {
  expect(points.length).toBe(16 ** 2 + 8 ** 2 + 4 ** 2);
  expect(points[17]).toEqual({ x: 12, y: 12, stride: 8 });
  expect(points.at(-1)).toEqual({ x: 112, y: 112, stride: 32 });
});

it("gives a small object to the finest map and a large one to the coarsest", () => {
  const small = { xmin: 44, ymin: 44, xmax: 84, ymax: 84 };
  const large = { xmin: 2, ymin: 2, xmax: 126, ymax: 126 };
  expect(stridesOf([small])).toEqual(new Set([8]));
  expect(stridesOf([large])).toEqual(new Set([32]));
});

it("gives every object a place, however thin or small it is", () => {
  for (const edges of [
    { xmin: 60, ymin: 60, xmax: 61, ymax: 61 },
    { xmin: 0, ymin: 64.5, xmax: 128, ymax: 65.5 },
    { xmin: 126, ymin: 0, xmax: 128, ymax: 128 },
  ])
    expect(adaptiveAssignment(points, [edges])).toContain(0);
});

it("gives a place that fits two objects to the one that it fits better", () => {
  const object = { xmin: 40, ymin: 40, xmax: 84, ymax: 84 };
  const larger = { xmin: 30, ymin: 30, xmax: 94, ymax: 94 };
  const alone = adaptiveAssignment(points, [object]);
  const both = adaptiveAssignment(points, [larger, object]);
  const [x, y] = [60, 60];
  const at = points.findIndex((point) => point.x === x && point.y === y);
  expect(alone[at]).toBe(0);
  expect(both[at]).toBe(1);
});

it("asks places that lie in their objects, where any does", () => {
  const random = new Random(5);
  for (let round = 0; round < 100; round++) {
    const [xmin, ymin] = [random.between(0, 90), random.between(0, 90)];
    const edges = { xmin, ymin, xmax: xmin + random.between(20, 60), ymax: ymin + random.between(20, 60) };
    const assigned = adaptiveAssignment(points, [edges]);
    const asked = points.filter((_, i) => assigned[i] === 0);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((point) => isInside(point, edges))).toBe(true);
  }
});

it("gives nothing to places where there is no object", () => {
  expect(new Set(adaptiveAssignment(points, []))).toEqual(new Set([-1]));
});

function stridesOf(objects: readonly Box[]): Set<number> {
  const assigned = adaptiveAssignment(points, objects);
  return new Set(points.filter((_, i) => assigned[i] >= 0).map(({ stride }) => stride));
}
