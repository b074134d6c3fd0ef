import type { Classification, CutOut, DepthEstimation, Detection, SegmentRuns } from "@vistazo/tasks";
import { expect } from "vitest";
import type { Task } from "../src/task.js";

/** What is answered beside what Python answers, as near as a promise of the project says. */
export const compareAnswers: Readonly<Record<Task, (found: never, expected: never) => void>> = {
  "image-classification": (found: Classification[], expected: Classification[]) => {
    expect(found.map(({ label }) => label)).toEqual(expected.map(({ label }) => label));
    for (const [rank, { score }] of expected.entries()) expect(Math.abs(found[rank].score - score)).toBeLessThan(1e-4);
  },
  "object-detection": (found: Detection[], expected: Detection[]) => {
    expect(found.map(({ label }) => label)).toEqual(expected.map(({ label }) => label));
    for (const [i, { score, box }] of expected.entries()) {
      expect(Math.abs(found[i].score - score)).toBeLessThan(1e-4);
      // Python truncates to whole pixels.
      for (const side of ["xmin", "ymin", "xmax", "ymax"] as const)
        expect(Math.abs(Math.trunc(found[i].box[side]) - box[side])).toBeLessThanOrEqual(1);
    }
  },
  "image-segmentation": (found: SegmentRuns[], expected: SegmentRuns[]) => {
    expect(found.map(({ label }) => label)).toEqual(expected.map(({ label }) => label));
    let different = 0;
    for (const [i, { score, mask }] of expected.entries()) {
      if (score !== null) expect(Math.abs((found[i].score ?? Number.NaN) - score)).toBeLessThan(1e-4);
      expect(found[i].mask.size).toEqual(mask.size);
      const [a, b] = [pixelsOf(found[i].mask.counts), pixelsOf(mask.counts)];
      different += a.reduce((count, pixel, k) => count + (pixel === b[k] ? 0 : 1), 0);
    }
    const pixels = expected.length > 0 ? expected[0].mask.size[0] * expected[0].mask.size[1] : 1;
    expect(different / pixels).toBeLessThan(0.001);
  },
  "background-removal": ({ data, width, height }: CutOut, expected: SampledAlpha) => {
    expect([height, width]).toEqual(expected.shape);
    const side = Math.sqrt(expected.grid.length);
    // Levels are cut off, not rounded: the least difference in a number may be one of a level.
    for (const [i, alpha] of expected.grid.entries()) {
      const y = Math.trunc(((Math.floor(i / side) + 0.5) * height) / side);
      const x = Math.trunc((((i % side) + 0.5) * width) / side);
      expect(Math.abs(data[4 * (y * width + x) + 3] - alpha)).toBeLessThanOrEqual(1);
    }
  },
  "depth-estimation": (found: DepthEstimation, expected: SampledDepth) => {
    const { data, dims } = found.predicted_depth;
    expect(dims).toEqual(expected.shape);
    const tolerance = 0.001 * (expected.max - expected.min);
    const side = Math.sqrt(expected.grid.length);
    for (const [i, depth] of expected.grid.entries()) {
      const y = Math.trunc(((Math.floor(i / side) + 0.5) * dims[0]) / side);
      const x = Math.trunc((((i % side) + 0.5) * dims[1]) / side);
      expect(Math.abs(data[y * dims[1] + x] - depth)).toBeLessThan(tolerance);
    }
  },
};

interface SampledAlpha {
  readonly shape: readonly [height: number, width: number];
  /** 0 to 255, at the middles of 16 x 16 fields. */
  readonly grid: readonly number[];
}

interface SampledDepth {
  readonly shape: readonly [height: number, width: number];
  readonly min: number;
  readonly max: number;
  /** At the middles of 16 x 16 fields. */
  readonly grid: readonly number[];
}

/** 0 or 1 for each pixel of a mask in run lengths, zeros first. */
function pixelsOf(counts: readonly number[]): Uint8Array {
  const pixels = new Uint8Array(counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  counts.forEach((count, i) => {
    if (i % 2 === 1) pixels.fill(1, at, at + count);
    at += count;
  });
  return pixels;
}
