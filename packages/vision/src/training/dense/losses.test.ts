import { readFileSync } from "node:fs";
import { Graph, type Value } from "@vistazo/graph";
import { Session } from "@vistazo/runtime";
import { Random } from "@vistazo/training";
import { describe, expect, it } from "vitest";
import { cheapestAssignment } from "./assignment.js";
import { affineInvariant, logDepthError, siLog } from "./depth-losses.js";
import { detectionLoss, generalizedIou, matchedTargets, matchingCosts } from "./detection-loss.js";
import { maskLoss, targetChannels } from "./mask-loss.js";
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

describe("the error of depths and slopes", () => {
  const error = async (depths: readonly number[], truth: readonly number[]) => {
    const [found] = await computed((g) =>
      logDepthError(g, g.constant(floats(depths), [1, 5, 5]), g.constant(floats(truth), [1, 5, 5])),
    );
    return found;
  };
  const plane = Array.from({ length: 25 }, (_, i) => 1 + (i % 5) / 2);

  it("is the logarithm of a common factor, which changes no slope, and 0 for the truth", async () => {
    expect(await error(plane, plane)).toBe(0);
    expect(
      await error(
        plane.map((depth) => 2 * depth),
        plane,
      ),
    ).toBeCloseTo(Math.log(2), 5);
  });

  it("adds half the mean error of slopes at three distances, across and down", async () => {
    const bent = plane.map((depth, i) => depth * (i % 5 === 4 ? Math.E : 1));
    // Of the last column alone the depth is wrong, by 1; of the pairs across one in so many has a column wrong.
    const slopes = (1 / 4 + 1 / 3 + 1) / 6;
    expect(await error(bent, plane)).toBeCloseTo(1 / 5 + slopes / 2, 5);
  });

  it("passes over what is not known", async () => {
    const holes = plane.map((depth, i) => (i % 3 === 0 ? 0 : depth));
    const wild = plane.map((depth, i) => (i % 3 === 0 ? 60 : depth));
    expect(await error(wild, holes)).toBe(0);
    expect(
      await error(
        wild,
        plane.map(() => 0),
      ),
    ).toBe(0);
  });
});

describe("the loss of masks that tell different things", () => {
  const plan = { classes: 5, told: 2 };
  const random = new Random(9);
  const logits = Float32Array.from({ length: 2 * 5 * 2 * 3 }, () => random.between(-2, 2));
  /** The likelihood of a class at a place. */
  const likelihood = (photo: number, place: number, each: number) => {
    const at = (i: number) => Math.exp(logits[(photo * 5 + i) * 6 + place]);
    return at(each) / [0, 1, 2, 3, 4].reduce((sum, i) => sum + at(i), 0);
  };
  const loss = async (
    set: (target: (photo: number, channel: number, place: number, share: number) => void) => void,
  ) => {
    const targets = new Float32Array(2 * targetChannels(plan) * 6);
    set((photo, channel, place, share) => {
      targets[(photo * targetChannels(plan) + channel) * 6 + place] = share;
    });
    const [found] = await computed((g) =>
      maskLoss(g, g.constant(logits, [2, 5, 2, 3]), g.constant(targets, [2, targetChannels(plan), 2, 3]), plan),
    );
    return found;
  };
  const every = (of: (photo: number, place: number) => number) => {
    let sum = 0;
    for (let photo = 0; photo < 2; photo++) for (let place = 0; place < 6; place++) sum += of(photo, place);
    return sum / 12;
  };

  it("is the cross-entropy of all classes where all is known", async () => {
    const known = (photo: number, place: number) => 2 + ((photo + place) % 3);
    const found = await loss((target) =>
      every((photo, place) => {
        target(photo, plan.told, place, 1);
        target(photo, plan.told + 1 + known(photo, place) - plan.told, place, 1);
        return 0;
      }),
    );
    expect(found).toBeCloseTo(
      every((photo, place) => -Math.log(likelihood(photo, place, known(photo, place)))),
      5,
    );
  });

  it("asks for no more than that it is another where no more is known, and takes likelihoods for what they are", async () => {
    const found = await loss((target) =>
      every((photo, place) => {
        target(photo, 1, place, 0.25);
        target(photo, plan.told, place, 0.75);
        return 0;
      }),
    );
    const another = (photo: number, place: number) =>
      [2, 3, 4].reduce((sum, i) => sum + likelihood(photo, place, i), 0);
    const expected = every(
      (photo, place) => -0.25 * Math.log(likelihood(photo, place, 1)) - 0.75 * Math.log(another(photo, place)),
    );
    expect(found).toBeCloseTo(expected, 5);
  });

  it("is 0 where nothing is known", async () => {
    expect(await loss(() => {})).toBeCloseTo(0, 9);
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
