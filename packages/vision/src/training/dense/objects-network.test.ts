import { constantParameters, Graph } from "@vistazo/graph";
import { prune } from "@vistazo/graph/gradients";
import { Session } from "@vistazo/runtime";
import { averagedTensors, initialState, Random, Trainer } from "@vistazo/training";
import { describe, expect, it } from "vitest";
import { boxQualityLoss, overlapOfDistances, pointTargets } from "./box-quality-loss.js";
import { ObjectsNetwork } from "./objects-network.js";

const encoder = {
  model_type: "resnet",
  embedding_size: 8,
  hidden_sizes: [8, 8, 12, 16],
  depths: [1, 1, 1, 1],
  layer_type: "basic",
};
const size = 64;
const classes = 3;
const network = new ObjectsNetwork({ encoder, classes, width: 8, size });
const row = pointTargets(classes);
const random = new Random(3);

async function compute(build: (g: Graph) => Record<string, ReturnType<Graph["float"]>>) {
  const g = new Graph();
  for (const [name, value] of Object.entries(build(g))) g.output(name, value);
  const session = await Session.create(prune(g.build()), { threads: 1 });
  const found = await session.run({});
  await session.dispose();
  return found;
}

describe("the overlap of boxes around one place", () => {
  it("is that of boxes written by hand", async () => {
    // Left, top, right, bottom: squares of 2 beside each other by 1; the same twice; one within another.
    const a = Float32Array.of(1, 1, 1, 1, 2, 1, 2, 1, 1, 1, 1, 1);
    const b = Float32Array.of(0.5, 1, 1.5, 1, 2, 1, 2, 1, 2, 2, 2, 2);
    const { iou, generalized } = await compute((g) => {
      const boxes = (data: Float32Array) => g.constant(data, [1, 3, 4]);
      return overlapOfDistances(g, boxes(a), boxes(b)) as never;
    });
    const near = (found: unknown, expected: number[]) =>
      expected.forEach((value, i) => {
        expect((found as Float32Array)[i]).toBeCloseTo(value, 5);
      });
    near(iou.data, [3 / 5, 1, 1 / 4]);
    near(generalized.data, [3 / 5, 1, 1 / 4]);
  });
});

describe("boxQualityLoss", () => {
  it("is least where boxes are right and scores say how right they are", async () => {
    const targets = new Float32Array(2 * row);
    // A place of an object of the second class, and one of none, of whose last class nothing is known.
    targets.set([2, 2, 2, 2, 1, 0, 1, 0, 1, 1, 1], 0);
    targets.set([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0], row);
    const loss = async (distances: readonly number[], first: readonly number[], second: readonly number[]) => {
      const logs = distances.map(Math.log);
      const answer = Float32Array.of(...logs, ...first, 0, 0, 0, 0, ...second);
      const { found } = await compute((g) => ({
        found: boxQualityLoss(g, g.constant(answer, [1, 2, 7]), g.constant(targets, [1, 2, row]), classes),
      }));
      return (found.data as Float32Array)[0];
    };
    const right = await loss([2, 2, 2, 2], [-20, 20, -20], [-20, -20, -20]);
    expect(right).toBeCloseTo(0, 4);
    // Nothing is asked about the class of which nothing is known.
    expect(await loss([2, 2, 2, 2], [-20, 20, -20], [-20, -20, 20])).toBeCloseTo(right, 5);
    expect(await loss([2, 2, 2, 2], [-20, 20, -20], [-20, 20, -20])).toBeGreaterThan(10);
    // A box of half its size: an overlap of a half, twice; a score of a half is right then.
    const half = [2, 1, 2, 1];
    expect(await loss(half, [-20, 0, -20], [-20, -20, -20])).toBeCloseTo(2 * (1 - 0.5), 4);
    expect(await loss(half, [-20, 20, -20], [-20, -20, -20])).toBeCloseTo(1 + 0.25 * 20 * 0.5, 3);
    const logit = 1;
    const sigma = 1 / (1 + Math.exp(-logit));
    const entropy = -Math.log(sigma);
    expect(await loss([2, 2, 2, 2], [-20, logit, -20], [-20, -20, -20])).toBeCloseTo((1 - sigma) ** 2 * entropy, 5);
  });
});

describe("ObjectsNetwork", () => {
  const tensors = averagedTensors(network, initialState(network, 1));
  for (const [name, { data }] of tensors)
    if (name.endsWith("running_mean")) data.set(data.map(() => random.between(-0.2, 0.2)));
  const pixels = Float32Array.from({ length: 3 * size * size }, () => random.next());

  it("says in pixels what it has learnt in strides, of the classes that are kept", async () => {
    const { raw, told } = await compute((g) => {
      const x = g.constant(pixels, [1, 3, size, size]);
      const w = constantParameters(g, tensors);
      return { raw: network.logits(g, x, w), told: network.predictions(g, x, w, [2, 0]) };
    });
    const count = network.points.length;
    expect(raw.shape).toEqual([1, count, 4 + classes]);
    expect(told.shape).toEqual([1, 6, count]);
    const [answer, predictions] = [raw.data as Float32Array, told.data as Float32Array];
    for (const [i, { x, y, stride }] of network.points.entries()) {
      const [left, top, right, bottom] = [...answer.subarray(i * 7, i * 7 + 4)].map((log) => Math.exp(log) * stride);
      const score = (label: number) => 1 / (1 + Math.exp(-answer[i * 7 + 4 + label]));
      const expected = [x + (right - left) / 2, y + (bottom - top) / 2, left + right, top + bottom, score(2), score(0)];
      expected.forEach((value, column) => {
        expect(Math.abs(predictions[column * count + i] - value)).toBeLessThan(1e-3);
      });
    }
  });

  it("takes photos of any sides that are multiples of 32", async () => {
    const { told } = await compute((g) => ({
      told: network.predictions(
        g,
        g.constant(pixels.subarray(0, 3 * 32 * 64), [1, 3, 32, 64]),
        constantParameters(g, tensors),
        [0],
      ),
    }));
    expect(told.shape).toEqual([1, 5, 4 * 8 + 2 * 4 + 2]);
    // Columns run along the longer side.
    const centres = (told.data as Float32Array).subarray(0, 8);
    expect([...centres].every((x, i) => i === 0 || x > centres[i - 1] - 8)).toBe(true);
  });

  it("learns where an object is", async () => {
    const trainer = await Trainer.create(
      { network, inputShape: [2, 3, size, size], classes: 0, threads: 1 },
      initialState(network, 2),
    );
    const targets = new Float32Array(2 * network.objective.targets[0]);
    for (let i = 0; i < targets.length / row; i++) targets.fill(1, i * row + 5 + classes, (i + 1) * row);
    targets.set([1.5, 1, 1.5, 1, 1, 0, 1, 0], 30 * row);
    const photos = Uint8Array.from({ length: 2 * 3 * size * size }, () => random.below(256));
    const losses: number[] = [];
    for (let i = 0; i < 40; i++) losses.push((await trainer.step(photos, targets, 5e-3)).loss);
    await trainer.dispose();
    expect(losses.every(Number.isFinite)).toBe(true);
    expect(losses.at(-1)).toBeLessThan(0.8 * losses[0]);
  }, 240_000);
});
