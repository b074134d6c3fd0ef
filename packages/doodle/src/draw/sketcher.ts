import { Random } from "@vistazo/training/random";
import { DoodleError } from "../doodle-error.js";
import { type Drawing, drawingBounds, pointCount, type Stroke } from "../drawing.js";
import { simplify } from "../simplify.js";
import { classOffset } from "./offset-classes.js";
import { cellsPerPixel, fromSketchPoints, penStates, type SketchPoints, toSketchPoints } from "./sketch-points.js";
import { tokenColumns, writeTokens } from "./sketch-tokens.js";
import type { SketcherConfig } from "./sketcher-config.js";

/** What one step of the network takes; see `stepGraph`. */
export interface SketchStep {
  /** [batch, points, columns] */
  readonly tokens: { readonly data: Float32Array; readonly shape: readonly number[] };
  /** What the step before answered; empty before the first. [2 · layers, batch, points before, width] */
  readonly memory: { readonly data: Float32Array; readonly shape: readonly number[] };
  /** [batch, 3], from 0 to 1 */
  readonly chance: { readonly data: Float32Array; readonly shape: readonly number[] };
  readonly temperature: { readonly data: Float32Array; readonly shape: readonly [] };
}

export interface SketchStepResult {
  /** [batch, 3] */
  readonly next: Float32Array;
  /** [2 · layers, batch, points so far, width] */
  readonly memory: Float32Array;
  /** [batch, points] */
  readonly loss: Float32Array;
}

export type RunSketchStep = (step: SketchStep) => Promise<SketchStepResult>;

export interface DrawOptions {
  /** How boldly: near 0 as most people draw, 1 as variedly as people do. From 0.01 to 10; default: the checkpoint's own. */
  readonly temperature?: number;
  /** A whole number; the same one gives the same drawing. Default 1. */
  readonly seed?: number;
}

export interface FinishOptions extends DrawOptions {
  /** Whether the last stroke goes on where it stops. Default: the pen was lifted. */
  readonly penDown?: boolean;
}

/** What a start's larger side may be of the whole drawing's. */
const shares = [1, 0.85, 0.7, 0.55, 0.4];
/** What is remembered before the first point. */
const nothing: Float32Array = new Float32Array(0);
/** How many points of the longest drawing are kept free to finish one. */
const keptFree = 48;

/** Draws: a word from nothing, or what somebody has begun. */
export class Sketcher {
  readonly words: readonly string[];
  readonly #config: SketcherConfig;
  readonly #run: RunSketchStep;

  constructor(config: SketcherConfig, run: RunSketchStep) {
    this.words = config.words;
    this.#config = config;
    this.#run = run;
  }

  /**
   * A drawing of a word, in coordinates from 0 to 255.
   *
   * @throws DoodleError `unknown-word` for a word that the network does not draw, `invalid-option`.
   */
  async draw(word: string, options: DrawOptions = {}): Promise<Drawing> {
    const [drawing] = await this.drawSeveral(word, 1, options);
    return drawing;
  }

  /** Several drawings of a word, drawn at the same time: the first is that of `draw`. */
  async drawSeveral(word: string, count: number, options: DrawOptions = {}): Promise<Drawing[]> {
    const start: SketchPoints = { x: Float32Array.of(0), y: Float32Array.of(0), pen: Uint8Array.of(penStates.draws) };
    const sketches = await this.#goOn(this.#wordIndex(word), start, count, options);
    return sketches.map((sketch) => fitted(fromSketchPoints(sketch)));
  }

  /**
   * A drawing that somebody has begun, finished: the strokes as they were given, then those of the network, in the start's
   * coordinates. How large the whole is to be is guessed: so that the network finds the start likeliest.
   *
   * @param start see `checkDrawing` for drawings from outside. Of very many points the network sees fewer, further apart.
   * @throws DoodleError as `draw`, and `invalid-drawing` for a start without points or of too many strokes.
   */
  async finish(word: string, start: Drawing, { penDown = false, ...options }: FinishOptions = {}): Promise<Drawing> {
    const index = this.#wordIndex(word);
    const strokes = start.filter(([xs]) => xs.length > 0);
    if (strokes.length === 0)
      throw new DoodleError("invalid-drawing", "There is no stroke to go on from; draw one first.");
    const seen = this.#simplified(strokes);
    const scale = cellsPerPixel * (await this.#likeliestShare(index, seen));
    const begun = toSketchPoints(seen, [scale, scale], false);
    const count = begun.x.length;
    if (penDown) begun.pen[count - 1] = penStates.draws;
    const [{ x, y, pen }] = await this.#goOn(index, begun, 1, options);
    const { left, top, right, bottom } = drawingBounds(strokes);
    // A cell in the start's coordinates; a single dot has no size to go by.
    const cell = (Math.max(right - left, bottom - top) || 1) / 255 / scale;
    const [firstX, firstY] = [strokes[0][0][0], strokes[0][1][0]];
    const added = fromSketchPoints({
      x: x.subarray(count).map((value) => firstX + value * cell),
      y: y.subarray(count).map((value) => firstY + value * cell),
      pen: pen.subarray(count),
    });
    return penDown ? joined(strokes, added) : [...strokes, ...added];
  }

  /**
   * How unlikely the network finds each point of a drawing of a word after the one before it: the negative log-likelihood in nats, of its
   * place on a grid of 128 cells and of what the pen does then. Of the drawing simplified; its first point has none.
   */
  async pointLosses(word: string, drawing: Drawing): Promise<Float32Array> {
    const sketch = toSketchPoints(simplify(drawing), [cellsPerPixel, cellsPerPixel], true);
    const { loss } = await this.#step(this.#wordIndex(word), [sketch], { from: 0, memory: nothing, temperature: 1 });
    return loss.subarray(1);
  }

  /** A start as the network knows drawings, with so few points that there is room for more. */
  #simplified(strokes: Drawing): Drawing {
    const most = this.#config.points - keptFree;
    let seen = simplify(strokes);
    // A tolerance of 256 leaves each stroke its two ends.
    for (let tolerance = 4; pointCount(seen) > most && tolerance <= 256; tolerance *= 2)
      seen = simplify(strokes, tolerance);
    if (pointCount(seen) > most)
      throw new DoodleError(
        "invalid-drawing",
        `A start of ${strokes.length} strokes is too long to go on from; begin with fewer than ${most / 2}.`,
      );
    return seen;
  }

  /** What a start's larger side is of the whole drawing's. */
  async #likeliestShare(word: number, seen: Drawing): Promise<number> {
    const points = pointCount(seen);
    const sketches = shares.map((share) => toSketchPoints(seen, [share * cellsPerPixel, share * cellsPerPixel], false));
    const { loss } = await this.#step(word, sketches, { from: 0, memory: nothing, temperature: 1 });
    let best = { share: shares[0], loss: Number.POSITIVE_INFINITY };
    shares.forEach((share, i) => {
      const own = loss.subarray(i * points + 1, (i + 1) * points);
      // By the start's own measure: in a coarser grid each place is likelier.
      const likely = own.reduce((sum, each) => sum + each, 0) - 2 * own.length * Math.log(share);
      if (likely < best.loss) best = { share, loss: likely };
    });
    return best.share;
  }

  /** Points after a start until the drawing is done, or as long as drawings are. */
  async #goOn(word: number, start: SketchPoints, batch: number, options: DrawOptions): Promise<SketchPoints[]> {
    const { temperature = this.#config.temperature, seed = 1 } = options;
    checkOptions(batch, temperature, seed);
    const most = this.#config.points;
    const lots = Array.from({ length: batch }, (_, i) => new Random(seed, i));
    const whole = lots.map(() => ({ x: new Float32Array(most), y: new Float32Array(most), pen: new Uint8Array(most) }));
    for (const { x, y, pen } of whole) {
      x.set(start.x);
      y.set(start.y);
      pen.set(start.pen);
    }
    const upTo = (count: number) => whole.map(({ x, y, pen }) => part({ x, y, pen }, count));
    const done = whole.map(() => 0);
    let memory = nothing;
    let from = 0;
    let count = start.x.length;
    while (count < most && done.some((length) => length === 0)) {
      const chance = Float32Array.from(lots.flatMap((random) => [random.next(), random.next(), random.next()]));
      const result = await this.#step(word, upTo(count), { from, memory, temperature, chance });
      memory = result.memory;
      from = count;
      whole.forEach(({ x, y, pen }, i) => {
        x[count] = x[count - 1] + classOffset(result.next[3 * i]);
        y[count] = y[count - 1] + classOffset(result.next[3 * i + 1]);
        pen[count] = result.next[3 * i + 2];
        if (pen[count] === penStates.done && done[i] === 0) done[i] = count + 1;
      });
      count++;
    }
    return whole.map((sketch, i) => part(sketch, done[i] || count));
  }

  /** Shows the network points from one on, of drawings of equal length. */
  #step(
    word: number,
    sketches: readonly SketchPoints[],
    {
      from,
      memory,
      temperature,
      chance = new Float32Array(3 * sketches.length),
    }: { from: number; memory: Float32Array; temperature: number; chance?: Float32Array },
  ): Promise<SketchStepResult> {
    const { layers, width } = this.#config;
    const batch = sketches.length;
    const points = sketches[0].x.length - from;
    const columns = tokenColumns.length;
    const tokens = new Float32Array(batch * points * columns);
    sketches.forEach((sketch, i) => {
      writeTokens(tokens, i * points * columns, columns, sketch, { word, from });
    });
    return this.#run({
      tokens: { data: tokens, shape: [batch, points, columns] },
      memory: { data: memory, shape: [2 * layers, batch, from, width] },
      chance: { data: chance, shape: [batch, 3] },
      temperature: { data: Float32Array.of(temperature), shape: [] },
    });
  }

  #wordIndex(word: string): number {
    const index = this.words.indexOf(word);
    if (index >= 0) return index;
    throw new DoodleError(
      "unknown-word",
      `The network does not draw ${JSON.stringify(word)}; its words are ${this.words.join(", ")}.`,
    );
  }
}

/** Drawings at the same time, at most: each takes memory. */
const mostAtOnce = 256;

function checkOptions(batch: number, temperature: number, seed: number): void {
  if (!(temperature >= 0.01 && temperature <= 10))
    throw new DoodleError("invalid-option", `A temperature is a number from 0.01 to 10, not ${temperature}.`);
  if (!Number.isSafeInteger(seed)) throw new DoodleError("invalid-option", `A seed is a whole number, not ${seed}.`);
  if (!Number.isInteger(batch) || batch < 1 || batch > mostAtOnce)
    throw new DoodleError(
      "invalid-option",
      `From 1 to ${mostAtOnce} drawings are drawn at the same time, not ${batch}.`,
    );
}

/** The first points. */
function part({ x, y, pen }: SketchPoints, count: number): SketchPoints {
  return { x: x.subarray(0, count), y: y.subarray(0, count), pen: pen.subarray(0, count) };
}

/** Moved and scaled to coordinates from 0 to 255. */
function fitted(drawing: Drawing): Drawing {
  const { left, top, right, bottom } = drawingBounds(drawing);
  const scale = 255 / (Math.max(right - left, bottom - top) || 1);
  return drawing.map(([xs, ys]) => [
    Array.from(xs, (value) => Math.round((value - left) * scale)),
    Array.from(ys, (value) => Math.round((value - top) * scale)),
  ]);
}

/** Strokes of which the first of the added goes on with the last one. */
function joined(strokes: Drawing, [more, ...added]: Drawing): Drawing {
  if (!more) return strokes;
  const [xs, ys] = strokes[strokes.length - 1];
  const longer: Stroke = [
    [...Array.from(xs), ...Array.from(more[0])],
    [...Array.from(ys), ...Array.from(more[1])],
  ];
  return [...strokes.slice(0, -1), longer, ...added];
}
