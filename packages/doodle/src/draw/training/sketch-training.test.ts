import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initialState, Predictor } from "@vistazo/training";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shapeDrawings } from "../../../tests/shapes.js";
import { simplify } from "../../simplify.js";
import { loadSketcher } from "../load-sketcher.js";
import { pointLoss, scoreWidth } from "../sketch-loss.js";
import { cellsPerPixel, toSketchPoints } from "../sketch-points.js";
import { tokenColumns } from "../sketch-tokens.js";
import { exportSketcher } from "./export-sketcher.js";
import { marginalLoss, marginalScores, measureSketcher } from "./measure-sketcher.js";
import { defaultSketchRecipe, type SketchRecipe } from "./recipe.js";
import { RowPacking, SketchBatchMaker } from "./sketch-batches.js";
import { loadSketchSet, type SketchExample, wordsWithDrawings } from "./sketch-set.js";
import { trainSketcher } from "./train-sketcher.js";
import { rowWidth, TrainableSketcher } from "./trainable-sketcher.js";

const words = ["circle", "square"];
const recipe: SketchRecipe = {
  ...defaultSketchRecipe,
  steps: 60,
  warmup: 5,
  rows: 4,
  points: 64,
  learningRate: 3e-3,
  network: { width: 32, layers: 2, heads: 2 },
};
let folder: string;
let data: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-draw-"));
  data = words.map((word) => join(folder, `${word}.ndjson`));
  for (const [i, word] of words.entries()) {
    const lines = shapeDrawings(word, 60, i + 1).map((drawing) => JSON.stringify({ word, drawing }));
    await writeFile(data[i], lines.join("\n"));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("sketch batches", () => {
  const examples: SketchExample[] = words.flatMap((word, label) =>
    shapeDrawings(word, 20, 3).map((drawing) => ({ drawing, label })),
  );

  it("are the same of a step whatever came before", () => {
    const one = new SketchBatchMaker(examples, 2, recipe);
    const other = new SketchBatchMaker(examples, 2, recipe);
    other.make(0);
    expect(other.make(7)).toEqual(one.make(7));
    expect(one.make(7)).not.toEqual(one.make(8));
  });

  it("put drawings one after the other and say what follows each point", () => {
    const packing = new RowPacking(1, 8);
    const line = toSketchPoints(
      [
        [
          [0, 10, 10],
          [0, 0, 20],
        ],
      ],
      [cellsPerPixel, cellsPerPixel],
      true,
    );
    expect([packing.add(line, 1), packing.add(line, 0)]).toEqual([true, true]);
    const rows = packing.batch().pixels;
    const drawing = Array.from({ length: 8 }, (_, i) => rows[i * rowWidth + tokenColumns.indexOf("drawing")]);
    expect(drawing).toEqual([0, 0, 1, 1, -1, -1, -1, -1]);
    const after = (i: number) => Array.from(rows.subarray(i * rowWidth + tokenColumns.length, (i + 1) * rowWidth));
    const still = Array.from(rows.subarray(4, 6));
    expect(after(0)).toEqual([still[0] + 5, still[1], 0, 1]);
    expect(after(1)).toEqual([still[0], still[1] + 10, 2, 1]);
    expect(after(4)).toEqual([0, 0, 0, 0]);
    const long = toSketchPoints([[Array.from({ length: 6 }, (_, i) => i), new Array(6).fill(0)]], [1, 1], true);
    expect(packing.add(long, 0)).toBe(false);
  });
});

describe("a network that draws", () => {
  const network = new TrainableSketcher({ ...recipe.network, words: 2 }, recipe.points);
  const state = initialState(network, 4);
  const [circle, square] = words.map((word) => shapeDrawings(word, 1, 9)[0]);
  const [one, other] = [circle, square].map((each) =>
    toSketchPoints(simplify(each), [cellsPerPixel, cellsPerPixel], true),
  );
  const scoresOf = async (add: (packing: RowPacking) => void) => {
    const predictor = await Predictor.create(network, [recipe.points, rowWidth], state, 1);
    const packing = new RowPacking(1, recipe.points);
    add(packing);
    const rows = packing.batch().pixels as Float32Array;
    const scores = await predictor.logits(rows, [1, recipe.points, rowWidth]);
    await predictor.dispose();
    return { rows, scores };
  };

  it("sees in a row the points of the same drawing alone, up to the present one", async () => {
    const alone = await scoresOf((packing) => packing.add(other, 1));
    const second = await scoresOf((packing) => {
      packing.add(one, 0);
      packing.add(other, 1);
    });
    const count = other.x.length - 1;
    const from = (one.x.length - 1) * scoreWidth;
    for (let i = 0; i < count * scoreWidth; i++) expect(second.scores[from + i]).toBeCloseTo(alone.scores[i], 4);
    const changed = { ...other, x: other.x.slice() };
    changed.x[count] += 9;
    const later = await scoresOf((packing) => packing.add(changed, 1));
    for (let i = 0; i < count * 105; i++) {
      const at = Math.floor(i / 105) * scoreWidth + (i % 105);
      expect(later.scores[at]).toBeCloseTo(alone.scores[at], 4);
    }
  });

  it("says of a drawing the same step by step, in half precision, as in training", async () => {
    const out = join(folder, "untrained");
    await exportSketcher(out, { recipe, state }, words, { temperature: 1 });
    const sketcher = await loadSketcher(out);
    const { rows, scores } = await scoresOf((packing) => packing.add(other, 1));
    const expected = Array.from({ length: other.x.length - 1 }, (_, i) => {
      const [x, y, pen] = rows.subarray(i * rowWidth + tokenColumns.length, (i + 1) * rowWidth);
      return pointLoss(scores.subarray(i * scoreWidth, (i + 1) * scoreWidth), x, y, pen);
    });
    const losses = await sketcher.pointLosses("square", square);
    expect(losses.length).toBe(expected.length);
    losses.forEach((loss, i) => {
      expect(Math.abs(loss - expected[i])).toBeLessThan(0.02);
    });
  });

  it("learns to draw what it is shown, and draws that again for the same seed", async () => {
    expect(await wordsWithDrawings(data, 60)).toEqual(words);
    expect(await wordsWithDrawings(data, 61)).toEqual([]);
    const set = await loadSketchSet(data, words, recipe.points);
    const out = join(folder, "run");
    const { run, finished, loss } = await trainSketcher({ data, words, out, recipe, threads: 1 });
    expect(finished).toBe(true);
    const before = await measureSketcher(network, initialState(network, 1), set.heldOut, recipe);
    const after = await measureSketcher(network, run.state, set.heldOut, recipe);
    expect(after.points).toBe(
      set.heldOut.reduce((sum, { drawing }) => sum + drawing.flatMap(([xs]) => Array.from(xs)).length - 1, 0),
    );
    expect(after.mean).toBeLessThan(before.mean - 1);
    expect(loss).toEqual(after);
    expect(run.history.at(-1)?.heldOut?.["nats a point"]).toBeGreaterThan(0);

    const sketcher = await loadSketcher(out);
    const drawings = await sketcher.drawSeveral("circle", 3, { seed: 2 });
    expect(await sketcher.draw("circle", { seed: 2 })).toEqual(drawings[0]);
    expect(await sketcher.draw("circle", { seed: 2, temperature: 5 })).not.toEqual(drawings[0]);
  }, 60_000);

  it("is compared with a rule that knows how often each step comes up", async () => {
    const { training } = await loadSketchSet(data, words, recipe.points);
    const scores = marginalScores(training);
    // Scores are logarithms of counts, one more than there were.
    const counts = Array.from(scores.subarray(scoreWidth - 3), Math.exp);
    expect(counts[2]).toBeCloseTo(1 + training.length, 3);
    const measured = new Map([["circle", shapeDrawings("circle", 5, 1)]]);
    // More than nothing, less than if every class were as likely.
    const loss = await marginalLoss(data, words, measured);
    expect(loss).toBeGreaterThan(1);
    expect(loss).toBeLessThan(2 * Math.log(257) + Math.log(3));
  });
});
