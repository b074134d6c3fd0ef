import { expect, it } from "vitest";
import { photosWith } from "./photos-with.js";
import type { Look } from "./protocol.js";

const look: Look = {
  iou: 0.5,
  ap: 1,
  recall: new Float64Array(),
  precision: new Float64Array(),
  scores: new Float64Array(),
  categories: [],
  photos: Int32Array.of(0, 1, 2, 3),
  hits: Int32Array.of(1, 0, 3, 0),
  falses: Int32Array.of(0, 2, 2, 0),
  misses: Int32Array.of(0, 0, 1, 0),
};

it("goes through the photos behind a cell, most of it first", () => {
  expect(photosWith(look, "hit", false)).toEqual([2, 0]);
  expect(photosWith(look, "false", true)).toEqual([1, 2]);
  expect(photosWith(look, "missed", true)).toEqual([2]);
});

it("goes through all, or those with anything", () => {
  expect(photosWith(look, null, false)).toEqual([0, 1, 2, 3]);
  expect(photosWith(look, null, true)).toEqual([0, 1, 2]);
  expect(photosWith({ ...look, photos: Int32Array.of(1, 3) }, null, false)).toEqual([1, 3]);
});
