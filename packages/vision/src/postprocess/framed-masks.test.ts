import { describe, expect, it } from "vitest";
import { maskAtPhoto, segmentWithin } from "./framed-masks.js";

describe("a mask at the photo's size", () => {
  it("has nothing of what is outside the photo", () => {
    const square = Float32Array.of(1, 1, -9, -9);
    const seen = { height: 2, width: 2 };
    const found = maskAtPhoto(square, seen, seen, { height: 1, width: 2 }, { height: 2, width: 4 });
    expect([...found]).toEqual(Array(8).fill(1));
  });
});

describe("segments within their own masks", () => {
  const size = { height: 1, width: 4 };
  const masks = [Float32Array.of(9, 9, -1, -9), Float32Array.of(-9, 2, -2, -9)];
  const segment = (overlapThreshold: number) =>
    segmentWithin((query) => masks[query], Float32Array.of(0.9, 0.95), {
      maskThreshold: 0.5,
      overlapThreshold,
      ...size,
    });

  it("leave pixels to nobody where the strongest mask is not itself", () => {
    expect(segment(0.5)).toEqual({ owners: Uint16Array.of(1, 1, 0, 0), segments: [0] });
  });

  it("are none where they kept too little of their mask", () => {
    expect(segment(3).segments).toEqual([]);
  });
});
