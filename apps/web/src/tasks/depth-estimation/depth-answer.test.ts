import { expect, it } from "vitest";
import { depthAt, nearness, readDepth } from "./depth-answer.js";

const data = Buffer.from(Float32Array.of(1, 2, 3, 4, 5, 6).buffer).toString("base64");
const map = readDepth({ predicted_depth: { dims: [2, 3], data, min: 1, max: 6, unit: "m" } });

it("reads the map and finds the depth of a point", () => {
  expect([...map.data]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(depthAt(map, 0, 0)).toBe(1);
  expect(depthAt(map, 0.99, 0.99)).toBe(6);
  expect(depthAt(map, 0.4, 0.6)).toBe(5);
  expect(depthAt(map, 1, 0.5)).toBeNull();
  expect(depthAt(map, -0.1, 0.5)).toBeNull();
});

it("knows that few metres are near, and large relative values too", () => {
  expect(nearness(map, 1)).toBe(1);
  expect(nearness(map, 6)).toBe(0);
  expect(nearness({ ...map, unit: null }, 6)).toBe(1);
  expect(nearness({ ...map, max: 1 }, 1)).toBe(1);
});
