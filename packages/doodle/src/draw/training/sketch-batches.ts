import { Random, type TrainingBatch } from "@vistazo/training";
import { Sampler } from "../../training/sampler.js";
import { offsetClass } from "../offset-classes.js";
import { cellsPerPixel, type SketchPoints, toSketchPoints } from "../sketch-points.js";
import { tokenColumns, writeTokens } from "../sketch-tokens.js";
import type { SketchRecipe } from "./recipe.js";
import type { SketchExample } from "./sketch-set.js";
import { rowWidth } from "./trainable-sketcher.js";

/** Drawings that are tried a row, so that few places stay empty. */
const triesPerRow = 8;

/** Makes the batch of each step. A batch depends on the seed and the step alone, so that training can go on from any step. */
export class SketchBatchMaker {
  readonly #sampler: Sampler;

  constructor(
    private readonly examples: readonly SketchExample[],
    words: number,
    private readonly recipe: SketchRecipe,
  ) {
    this.#sampler = new Sampler(examples, words, recipe.balance);
  }

  make(step: number): TrainingBatch {
    const { seed, rows, points, scale, stretch } = this.recipe;
    const random = new Random(seed, 2, step);
    const packing = new RowPacking(rows, points);
    for (let i = 0; i < rows * triesPerRow; i++) {
      const { drawing, label } = this.examples[this.#sampler.draw(random)];
      const size = cellsPerPixel * Math.exp(random.between(-scale, 0));
      const wide = Math.exp(random.between(-stretch, stretch) / 2);
      packing.add(toSketchPoints(drawing, [size * wide, size / wide], true), label);
    }
    return packing.batch();
  }
}

/** Drawings put into rows of as many points, each in the first row that has room for all its points but the last, which is only foretold. */
export class RowPacking {
  readonly #data: Float32Array;
  readonly #used: number[];
  #drawings = 0;

  constructor(
    private readonly rows: number,
    private readonly points: number,
  ) {
    this.#data = new Float32Array(rows * points * rowWidth);
    this.#used = Array.from({ length: rows }, () => 0);
    // What stays empty is a drawing that no point belongs to.
    const drawing = tokenColumns.indexOf("drawing");
    for (let i = 0; i < rows * points; i++) this.#data[i * rowWidth + drawing] = -1;
  }

  /** @returns whether there was room. */
  add(sketch: SketchPoints, word: number): boolean {
    const count = sketch.x.length - 1;
    const row = this.#used.findIndex((used) => used + count <= this.points);
    if (row < 0 || count < 1) return false;
    const start = (row * this.points + this.#used[row]) * rowWidth;
    writeTokens(this.#data, start, rowWidth, sketch, { word, drawing: this.#drawings++, count });
    for (let i = 0; i < count; i++) {
      const x = offsetClass(sketch.x[i + 1] - sketch.x[i]);
      const y = offsetClass(sketch.y[i + 1] - sketch.y[i]);
      this.#data.set([x, y, sketch.pen[i + 1], 1], start + i * rowWidth + tokenColumns.length);
    }
    this.#used[row] += count;
    return true;
  }

  batch(): TrainingBatch {
    return {
      pixels: this.#data,
      shape: [this.rows, this.points, rowWidth],
      // What is right stands in the rows.
      targets: new Float32Array(0),
      labels: new Uint16Array(0),
    };
  }
}
