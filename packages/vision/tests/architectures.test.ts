import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openModel } from "@vistazo/checkpoint";
import type { Classification, DepthEstimation, Detection, SegmentRuns } from "@vistazo/tasks";
import { describe, expect, it } from "vitest";
import { Model } from "../src/model.js";
import type { Task } from "../src/task.js";
import { runTask } from "../src/tasks/run-task.js";
import { type ArchitectureFixture, withCheckpoint } from "./synthetic-checkpoint.js";

const architectures = fileURLToPath(new URL("../src/architectures/", import.meta.url));
const photos = fileURLToPath(new URL("reference/", import.meta.url));

/** Every case of every architecture, by the folder's name and the file's. */
const cases = readdirSync(architectures, { recursive: true, encoding: "utf8" })
  .filter((path) => /[\\/]fixtures[\\/][^\\/]+\.json$/.test(path))
  .sort()
  .map((path) => [`${path.split(/[\\/]/)[0]}: ${basename(path, ".json")}`, join(architectures, path)] as const);

describe.skipIf(cases.length === 0)("every architecture answers as Python does", () => {
  it.each(cases)("%s", async (_, file) => {
    const fixture = JSON.parse(readFileSync(file, "utf8")) as ArchitectureFixture;
    const task = fixture.task as Task;
    await withCheckpoint(fixture, async (folder) => {
      const model = await Model.load(await openModel(folder), task, { threads: 1 });
      try {
        for (const [photo, expected] of Object.entries(fixture.answers)) {
          const options = task === "object-detection" ? { ...fixture.options, exact: true } : fixture.options;
          const [found] = await runTask(task, model, [join(photos, photo)], options);
          compare[task](found as never, expected as never);
        }
      } finally {
        await model.dispose();
      }
    });
  });
});

describe.skipIf(cases.length === 0)("every architecture says which weight is wrong", () => {
  const firstCases = cases.filter(([name], i) => name.split(":")[0] !== cases[i - 1]?.[0].split(":")[0]);

  it.each(firstCases)("%s", async (_, file) => {
    const fixture = JSON.parse(readFileSync(file, "utf8")) as ArchitectureFixture;
    const unused = fixture.unused === undefined ? undefined : new RegExp(fixture.unused);
    const matrices = Object.keys(fixture.tensors).filter(
      (name) => fixture.tensors[name].shape.length > 1 && !unused?.test(name),
    );
    for (const name of [matrices[0], matrices[matrices.length - 1]]) {
      const { [name]: damaged, ...others } = fixture.tensors;
      const taller = { ...damaged, shape: [damaged.shape[0] + 1, ...damaged.shape.slice(1)] };
      for (const tensors of [others, { ...others, [name]: taller }]) {
        await withCheckpoint({ ...fixture, tensors }, async (folder) => {
          const loading = openModel(folder).then((files) => Model.load(files, fixture.task as Task, { threads: 1 }));
          await expect(loading).rejects.toThrow(`"${name}"`);
        });
      }
    }
  });
});

/** What is answered beside what Python answers, as near as a promise of the project says. */
const compare: Readonly<Record<Task, (found: never, expected: never) => void>> = {
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
