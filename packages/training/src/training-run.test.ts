import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Value } from "@vistazo/graph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BatchSource, TrainingBatch } from "./prefetched-batches.js";
import { Random } from "./random.js";
import { cosineSchedule, linearSchedule } from "./schedule.js";
import type { TrainableNetwork } from "./trainer.js";
import { readTrainingCheckpoint } from "./training-checkpoint.js";
import { runTraining, type TrainingPlan } from "./training-run.js";

const classes = 3;
/** A small residual network. */
const network: TrainableNetwork = {
  example: [1, "height", "width"],
  logits(g, x, w) {
    const layer = (x: Value, name: string, outputs: number, kernel: number, stride = 1, initialScale = 1) => {
      const options = { outputs, kernel, stride, padding: kernel >> 1, epsilon: 1e-5, initialScale };
      return g.convBatchNorm2d(x, w.in(`${name}.convolution`), w.in(`${name}.normalization`), options);
    };
    const block = (x: Value, name: string, outputs: number, stride: number) => {
      const inner = g.relu(layer(x, `${name}.0`, outputs, 3, stride));
      const outer = layer(inner, `${name}.1`, outputs, 3, 1, 0);
      return g.relu(g.add(outer, stride === 1 ? x : layer(x, `${name}.shortcut`, outputs, 1, stride)));
    };
    const stem = g.maxPool2d(g.relu(layer(x, "stem", 4, 7, 2)), 3, { stride: 2, padding: 1 });
    const map = block(block(stem, "first", 4, 1), "second", 8, 2);
    return g.linear(g.globalAveragePool(map), w.in("classifier"), { outputs: classes });
  },
};
const recipe: TrainingPlan = {
  seed: 5,
  steps: 60,
  learningRate: 0.01,
  warmup: 5,
  weightDecay: 0.01,
  labelSmoothing: 0,
};

/** Squares whose brightness is their class, one size in the first half of the run and another in the second. */
function batchOf(step: number): TrainingBatch {
  const [batch, side] = [6, step < 30 ? 16 : 20];
  const random = new Random(recipe.seed, step);
  const labels = Uint16Array.from({ length: batch }, () => random.below(classes));
  const pixels = new Uint8Array(batch * side * side).map(
    (_, i) => labels[Math.floor(i / (side * side))] * 100 + random.below(50),
  );
  const targets = new Float32Array(batch * classes);
  labels.forEach((label, row) => {
    targets[row * classes + label] = 1;
  });
  return { pixels, shape: [batch, 1, side, side], targets, labels };
}

/** Batches from a step on, until the process is killed. */
function batches(firstStep: number, killedAt = Number.POSITIVE_INFINITY): BatchSource {
  let step = firstStep;
  return {
    async next() {
      if (step === killedAt) throw new Error("killed");
      return batchOf(step++);
    },
    async close() {},
  };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "training-"));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (name: string, killedAt?: number, stopped?: () => boolean) =>
  runTraining({
    network,
    classes,
    recipe,
    checkpoint: join(folder, name),
    checkpointEvery: 0,
    threads: 1,
    batches: (_, firstStep) => batches(firstStep, killedAt),
    measureEvery: 20,
    measure: async ({ step }) => ({ steps: step }),
    stopped,
  });

describe("runTraining", () => {
  it("learns, and ends at the same weights when it was killed on the way", async () => {
    const whole = await run("whole");
    expect(whole.state.step).toBe(60);
    expect(whole.history.map(({ step }) => step)).toEqual([20, 40, 60]);
    expect(whole.history[2].heldOut).toEqual({ steps: 60 });
    expect(whole.history[2].loss).toBeLessThan(0.5 * whole.history[0].loss);

    await expect(run("broken", 27)).rejects.toThrow("killed");
    expect((await readTrainingCheckpoint(join(folder, "broken")))?.state.step).toBe(20);
    await expect(run("broken", 51)).rejects.toThrow("killed");
    const broken = await run("broken");
    expect(broken.state).toEqual(whole.state);
    expect(broken.history.map(({ loss, top1 }) => [loss, top1])).toEqual(
      whole.history.map(({ loss, top1 }) => [loss, top1]),
    );
  });

  it("stops when it is told to, with a checkpoint", async () => {
    let steps = 0;
    const { state } = await run("stopped", undefined, () => steps++ === 7);
    expect(state.step).toBe(7);
    expect((await readTrainingCheckpoint(join(folder, "stopped")))?.state).toEqual(state);
  });
});

describe("readTrainingCheckpoint", () => {
  it("gives nothing where there is none, and refuses what is none or damaged", async () => {
    expect(await readTrainingCheckpoint(join(folder, "absent"))).toBeUndefined();
    const path = join(folder, "damaged");
    await writeFile(path, "something else\n");
    await expect(readTrainingCheckpoint(path)).rejects.toMatchObject({ code: "invalid-checkpoint" });
    await run("short", undefined, () => true);
    const bytes = await readFile(join(folder, "short"));
    await writeFile(path, bytes.subarray(0, bytes.length - 8));
    await expect(readTrainingCheckpoint(path)).rejects.toThrow(/ends early/);
  });
});

describe("cosineSchedule", () => {
  it("rises, and falls to its end", () => {
    const options = { peak: 2, warmup: 4, total: 104, final: 0.1 };
    expect([0, 3, 4, 54, 104, 200].map((step) => cosineSchedule(step, options))).toEqual([
      0.5,
      2,
      2,
      expect.closeTo(1.1, 9),
      expect.closeTo(0.2, 9),
      expect.closeTo(0.2, 9),
    ]);
  });

  it("stays at its peak until the cooldown, whatever the steps", () => {
    const at = (step: number, total: number) => cosineSchedule(step, { peak: 2, warmup: 4, total, cooldown: 50 });
    expect([3, 40, 50].map((step) => at(step, 100))).toEqual([2, 2, 2]);
    expect(at(75, 100)).toBeCloseTo(1.01, 9);
    expect(at(100, 100)).toBeCloseTo(0.02, 9);
    expect([75, 125].map((step) => at(step, 150))).toEqual([2, at(75, 100)]);
  });
});

describe("linearSchedule", () => {
  it("falls evenly to nothing", () => {
    expect([0, 25, 99].map((step) => linearSchedule(step, { peak: 2, total: 100 }))).toEqual([
      2,
      1.5,
      expect.closeTo(0.02, 9),
    ]);
  });
});
