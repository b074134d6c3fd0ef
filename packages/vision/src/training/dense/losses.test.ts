import { readFileSync } from "node:fs";
import { Graph, type Value } from "@vistazo/graph";
import { Session } from "@vistazo/runtime";
import { Random } from "@vistazo/training";
import { describe, expect, it } from "vitest";
import { cheapestAssignment } from "./assignment.js";
import { affineInvariant, siLog } from "./depth-losses.js";
import { detectionLoss, generalizedIou, matchedTargets, matchingCosts } from "./detection-loss.js";
import { pixelCrossEntropy } from "./pixel-cross-entropy.js";
import { classShares } from "./semantic-targets.js";

const fixture = JSON.parse(
  readFileSync(new URL("../../../tests/fixtures/dense-losses.json", import.meta.url), "utf8"),
) as {
  pixels: { logits: number[]; labels: number[]; loss: number };
  depth: { depths: number[]; truth: number[]; siLog: number; affineInvariant: number };
  detection: {
    logits: number[];
    boxes: number[];
    photos: { labels: number[]; boxes: number[] }[];
    queries: number[][];
    overlaps: number[];
    loss: number;
  };
  assignments: { rows: number; columns: number; costs: number[]; total: number }[];
};

async function computed(build: (g: Graph) => Value): Promise<Float32Array> {
  const g = new Graph();
  g.output("y", build(g));
  const session = await Session.create(g.build(), { threads: 1 });
  const { y } = await session.run({});
  await session.dispose();
  return y.data as Float32Array;
}

const floats = (values: ArrayLike<number>) => Float32Array.from(values);

describe("the loss of pixels", () => {
  it("is PyTorch's cross-entropy of a map enlarged to the photo, but for what is ignored", async () => {
    const { logits, labels, loss } = fixture.pixels;
    const shares = floats(
      [0, 1].flatMap((i) => {
        const data = Uint8Array.from(labels.slice(i * 80, (i + 1) * 80));
        return [...classShares({ data, height: 8, width: 10 }, { classes: 3, height: 4, width: 5, mirrored: false })];
      }),
    );
    const shape = [2, 3, 4, 5];
    const [found] = await computed((g) =>
      pixelCrossEntropy(g, g.constant(floats(logits), shape), g.constant(shares, shape)),
    );
    expect(found).toBeCloseTo(loss, 5);
  });
});

describe("losses of depth", () => {
  const { depths, truth } = fixture.depth;
  const both = (g: Graph, change: (depth: number) => number = (depth) => depth) =>
    [floats(depths.map(change)), floats(truth)].map((values) => g.constant(values, [2, 4, 5]));
  const within = (loss: typeof siLog, change?: (depth: number) => number) =>
    computed((g) => {
      const [found, known] = both(g, change);
      return loss(g, found, known);
    });

  it("are transformers' scale-invariant logarithmic one", async () => {
    expect((await within(siLog))[0]).toBeCloseTo(fixture.depth.siLog, 5);
  });

  it("and what is left after the best scale and shift, whatever they are", async () => {
    expect((await within(affineInvariant))[0]).toBeCloseTo(fixture.depth.affineInvariant, 5);
    expect((await within(affineInvariant, (depth) => 40 * depth + 7))[0]).toBeCloseTo(fixture.depth.affineInvariant, 4);
  });
});

describe("the loss of a detector", () => {
  const { logits, boxes, photos, queries, overlaps, loss } = fixture.detection;
  const classes = 3;
  const answer = floats(
    Array.from({ length: 12 }, (_, i) => [...logits.slice(i * 4, i * 4 + 4), ...boxes.slice(i * 4, i * 4 + 4)]).flat(),
  );
  const objects = photos.map((photo) => ({ labels: Uint16Array.from(photo.labels), boxes: floats(photo.boxes) }));

  it("matches objects with queries as transformers does", () => {
    const found = objects.map((each, i) => {
      const costs = matchingCosts(answer.subarray(i * 48, (i + 1) * 48), each, classes);
      return [...cheapestAssignment(costs, each.labels.length, 6)];
    });
    expect(found).toEqual(queries);
  });

  it("is transformers'", async () => {
    const targets = matchedTargets(answer, objects, classes);
    const [found] = await computed((g) =>
      detectionLoss(g, g.constant(answer, [2, 6, 8]), g.constant(targets, [2, 6, 9]), classes),
    );
    expect(found).toBeCloseTo(loss, 4);
  });

  it("has the overlap of boxes that transformers has", async () => {
    const half = (i: number) => floats(boxes.slice(i * 24, (i + 1) * 24));
    const found = await computed((g) =>
      generalizedIou(g, g.constant(half(0), [1, 6, 4]), g.constant(half(1), [1, 6, 4])),
    );
    for (const [i, overlap] of overlaps.entries()) expect(found[i]).toBeCloseTo(overlap, 4);
  });

  it("has no object where a photo has none, and the largest where it has more than queries", () => {
    const none = { labels: new Uint16Array(0), boxes: new Float32Array(0) };
    const one = answer.subarray(0, 48);
    const empty = matchedTargets(one, [none], classes);
    for (let query = 0; query < 6; query++)
      expect(empty.subarray(query * 9, query * 9 + 9)).toEqual(floats([0, 0, 0, 0.1, 0, 0, 0, 0, 0].map(Math.fround)));
    const many = {
      labels: Uint16Array.from({ length: 8 }, (_, i) => i % 3),
      boxes: floats(Array.from({ length: 8 }, (_, i) => [0.5, 0.5, 0.1 + 0.1 * i, 0.5]).flat()),
    };
    const full = matchedTargets(one, [many], classes);
    const widths = Array.from({ length: 6 }, (_, query) => full[query * 9 + 6]).sort();
    expect(widths.map((width) => Number(width.toFixed(1)))).toEqual([0.3, 0.4, 0.5, 0.6, 0.7, 0.8]);
  });
});

describe("the cheapest assignment", () => {
  it.each(fixture.assignments)(
    "of $rows rows to $columns columns costs what SciPy's does",
    ({ rows, columns, costs, total }) => {
      const columnOf = cheapestAssignment(Float64Array.from(costs), rows, columns);
      expect(new Set(columnOf).size).toBe(rows);
      expect([...columnOf].reduce((sum, column, row) => sum + costs[row * columns + column], 0)).toBe(total);
    },
  );

  it("is never dearer than any other", () => {
    const random = new Random(5);
    for (let round = 0; round < 200; round++) {
      const [rows, columns] = [3, 4];
      const costs = Float64Array.from({ length: 12 }, () => random.below(9) - 4);
      const total = (taken: readonly number[]) =>
        taken.reduce((sum, column, row) => sum + costs[row * columns + column], 0);
      let least = Number.POSITIVE_INFINITY;
      for (let a = 0; a < 4; a++)
        for (let b = 0; b < 4; b++)
          for (let c = 0; c < 4; c++) if (a !== b && b !== c && a !== c) least = Math.min(least, total([a, b, c]));
      expect(total([...cheapestAssignment(costs, rows, columns)])).toBe(least);
    }
  });

  it("refuses more rows than columns, and what is no number", () => {
    expect(() => cheapestAssignment(new Float64Array(2), 2, 1)).toThrow(RangeError);
    expect(() => cheapestAssignment(Float64Array.of(Number.NaN), 1, 1)).toThrow(/finite/);
  });
});
