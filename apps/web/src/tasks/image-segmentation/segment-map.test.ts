import { describe, expect, it } from "vitest";
import { segmentMapOf, shareOf } from "./segment-map.js";

const sky = { size: [2, 4] as const, counts: [0, 4, 4] };
const sea = { size: [2, 4] as const, counts: [4, 3, 1] };

describe("segmentMapOf", () => {
  it("numbers the masks from 1, and leaves what belongs to none at 0", () => {
    expect(segmentMapOf([sky, sea])).toMatchObject({ width: 4, height: 2, ids: Uint8Array.of(1, 1, 1, 1, 2, 2, 2, 0) });
    expect(segmentMapOf([])).toBeNull();
  });

  it("is no larger than a screen", () => {
    expect(segmentMapOf([sky, sea], 2)).toMatchObject({ width: 2, height: 1, ids: Uint8Array.of(2, 0) });
  });

  it("has outlines where a segment ends, not where the photo does", () => {
    const square = { size: [5, 5] as const, counts: [6, 3, 2, 3, 2, 3, 6] };
    const rest = { size: [5, 5] as const, counts: [0, 6, 3, 2, 3, 2, 3, 6] };
    const edges = segmentMapOf([rest, square])?.edges ?? [];
    const rows = Array.from({ length: 5 }, (_, y) => Array.from(edges.slice(5 * y, 5 * y + 5)).join(""));
    expect(rows).toEqual(["01110", "11111", "11011", "11111", "01110"]);
  });

  it("holds more than 255 masks", () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      size: [1, 300] as const,
      counts: [index, 1, 299 - index],
    }));
    expect(segmentMapOf(many)?.ids[299]).toBe(300);
  });
});

it("measures how much of the photo a mask covers", () => {
  expect(shareOf(sky)).toBe(0.5);
  expect(shareOf(sea)).toBe(0.375);
});
