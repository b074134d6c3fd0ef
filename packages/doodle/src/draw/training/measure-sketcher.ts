import { Predictor, type TrainingState } from "@vistazo/training";
import type { Drawing } from "../../drawing.js";
import { simplify } from "../../simplify.js";
import { offsetClassCount } from "../offset-classes.js";
import { pointLoss, scoreWidth } from "../sketch-loss.js";
import { cellsPerPixel, penStateCount, toSketchPoints } from "../sketch-points.js";
import { tokenColumns } from "../sketch-tokens.js";
import { defaultSketchRecipe, type SketchRecipe } from "./recipe.js";
import { RowPacking } from "./sketch-batches.js";
import { loadSketchSet, type SketchExample } from "./sketch-set.js";
import { rowWidth, type TrainableSketcher, targetColumns } from "./trainable-sketcher.js";

/** The mean negative log-likelihood of a point after the first, in nats, and the same with every word counted alike. */
export interface SketchLoss {
  readonly points: number;
  readonly mean: number;
  readonly wordMean: number;
}

/** What gives each point after another its scores, or whatever else is known of it. */
export class SketchLossCount {
  readonly #sums: Float64Array;
  readonly #points: Float64Array;

  constructor(words: number) {
    this.#sums = new Float64Array(words);
    this.#points = new Float64Array(words);
  }

  add(word: number, loss: number): void {
    this.#sums[word] += loss;
    this.#points[word]++;
  }

  get result(): SketchLoss {
    const points = this.#points.reduce((sum, each) => sum + each, 0);
    const means = Array.from(this.#sums, (sum, word) => sum / this.#points[word]).filter((mean) => !Number.isNaN(mean));
    return {
      points,
      mean: this.#sums.reduce((sum, each) => sum + each, 0) / points,
      wordMean: means.reduce((sum, each) => sum + each, 0) / means.length,
    };
  }
}

/** Rows of examples as they are, neither scaled nor stretched, with their points after. */
export function* packedRows(
  examples: readonly SketchExample[],
  { rows, points }: Pick<SketchRecipe, "rows" | "points">,
): Generator<Float32Array> {
  let packing = new RowPacking(rows, points);
  for (const { drawing, label } of examples) {
    const sketch = toSketchPoints(drawing, [cellsPerPixel, cellsPerPixel], true);
    if (packing.add(sketch, label)) continue;
    yield packing.batch().pixels as Float32Array;
    packing = new RowPacking(rows, points);
    packing.add(sketch, label);
  }
  yield packing.batch().pixels as Float32Array;
}

/** How well a network foretells the points of drawings kept back. */
export async function measureSketcher(
  network: TrainableSketcher,
  state: TrainingState,
  examples: readonly SketchExample[],
  recipe: Pick<SketchRecipe, "rows" | "points">,
): Promise<SketchLoss> {
  const predictor = await Predictor.create(network, network.example as number[], state, 1);
  const count = new SketchLossCount(network.network.sizes.words);
  const first = tokenColumns.length;
  const [x, y, pen, weight] = targetColumns.map((_, i) => first + i);
  for (const rows of packedRows(examples, recipe)) {
    const scores = await predictor.logits(rows, [recipe.rows, recipe.points, rowWidth]);
    for (let i = 0; i < recipe.rows * recipe.points; i++) {
      const row = rows.subarray(i * rowWidth, (i + 1) * rowWidth);
      if (row[weight] === 0) continue;
      const own = scores.subarray(i * scoreWidth, (i + 1) * scoreWidth);
      count.add(row[tokenColumns.indexOf("word")], pointLoss(own, row[x], row[y], row[pen]));
    }
  }
  await predictor.dispose();
  return count.result;
}

/** The likelihoods of a simple rule, which knows how often each class comes up and nothing of the drawing: as scores of a point. */
export function marginalScores(examples: readonly SketchExample[]): Float32Array {
  const counts = new Float64Array(scoreWidth).fill(1);
  const first = tokenColumns.length;
  for (const rows of packedRows(examples, { rows: 16, points: 128 })) {
    for (let i = 0; i < rows.length; i += rowWidth) {
      const [x, y, pen, weight] = rows.subarray(i + first, i + rowWidth);
      if (weight === 0) continue;
      counts[x]++;
      counts[offsetClassCount + y]++;
      counts[scoreWidth - penStateCount + pen]++;
    }
  }
  return Float32Array.from(counts, Math.log);
}

/**
 * The mean negative log-likelihood of a point, in nats, by the rule that knows how often each class of offsets and each state of the
 * pen comes up, and nothing else: what a network must better.
 *
 * @param files whose drawings that are not kept back are counted.
 * @param measured drawings, by their words.
 */
export async function marginalLoss(
  files: readonly string[],
  words: readonly string[],
  measured: ReadonlyMap<string, readonly Drawing[]>,
): Promise<number> {
  const { points } = defaultSketchRecipe;
  const { training } = await loadSketchSet(files, words, points);
  const scores = marginalScores(training);
  const examples = words.flatMap((word, label) =>
    (measured.get(word) ?? []).map((drawing): SketchExample => ({ drawing: simplify(drawing), label })),
  );
  const count = new SketchLossCount(words.length);
  const first = tokenColumns.length;
  for (const rows of packedRows(examples, { rows: 8, points })) {
    for (let i = 0; i < rows.length; i += rowWidth) {
      const [x, y, pen, weight] = rows.subarray(i + first, i + rowWidth);
      if (weight > 0) count.add(rows[i + tokenColumns.indexOf("word")], pointLoss(scores, x, y, pen));
    }
  }
  return count.result.mean;
}
