import { softmax } from "@vistazo/vision/postprocess";
import { type Calibration, calibrationField, readCalibration, temperatureAt } from "./calibration.js";
import { DoodleError } from "./doodle-error.js";
import type { Drawing } from "./drawing.js";
import { rasterize } from "./rasterize.js";
import { simplify } from "./simplify.js";

/** A word and how likely it is what a drawing shows. The scores of all words sum to 1. */
export interface Guess {
  readonly word: string;
  readonly score: number;
}

/** Runs the network: logits [batch, words] of pixels [batch, 3, size, size] between 0 and 1. */
export type RunNetwork = (
  pixels: Float32Array,
  shape: readonly [number, number, number, number],
) => Promise<Float32Array>;

/** The parts of a checkpoint's config.json that the recogniser needs. */
export interface RecogniserConfig {
  /** In the order of the logits. */
  readonly words: readonly string[];
  /** Side of the pictures, in pixels. */
  readonly size: number;
  /** Default: none. */
  readonly calibration?: Calibration;
}

/**
 * Says what a drawing is. The same code draws the pictures that the network was trained on and those it is asked about, in
 * Node and in a browser.
 */
export class Recogniser {
  readonly words: readonly string[];
  readonly calibration: Calibration;
  readonly #size: number;
  readonly #run: RunNetwork;

  constructor({ words, size, calibration = { temperatures: [] } }: RecogniserConfig, run: RunNetwork) {
    this.words = words;
    this.calibration = calibration;
    this.#size = size;
    this.#run = run;
  }

  /**
   * The likeliest words, likeliest first.
   *
   * @param drawing in any coordinates, finished or not; see `checkDrawing` for drawings from outside.
   * @param share how much of it is drawn, as far as one knows: of its beginning the recogniser is less sure than of a finished drawing
   *   that looks the same. Default 1.
   */
  async guess(drawing: Drawing, count = 5, share = 1): Promise<Guess[]> {
    const temperature = temperatureAt(this.calibration, share);
    const scores = softmax((await this.logits([drawing])).map((logit) => logit / temperature));
    return this.words
      .map((word, i) => ({ word, score: scores[i] }))
      .sort((a, b) => b.score - a.score)
      .slice(0, count);
  }

  /** [drawings, words] */
  async logits(drawings: readonly Drawing[]): Promise<Float32Array> {
    const size = this.#size;
    const plane = 3 * size * size;
    const picture = new Uint8Array(plane);
    const pixels = new Float32Array(drawings.length * plane);
    drawings.forEach((drawing, i) => {
      rasterize(simplify(drawing), size, picture.fill(0));
      for (let at = 0; at < plane; at++) pixels[i * plane + at] = picture[at] / 255;
    });
    return this.#run(pixels, [drawings.length, 3, size, size]);
  }
}

/**
 * Read a recogniser's config.json and preprocessor_config.json.
 *
 * @throws DoodleError `invalid-checkpoint`, naming the field.
 */
export function readRecogniserConfig(config: unknown, preprocessor: unknown): RecogniserConfig {
  const labels = field(config, "id2label");
  const entries = typeof labels === "object" && labels !== null ? Object.entries(labels) : [];
  const words = entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, word]) => word);
  if (words.length === 0 || !words.every((word, i) => typeof word === "string" && String(i) in (labels as object)))
    throw new DoodleError("invalid-checkpoint", 'config.json: "id2label" must name the words, from "0" on.');
  const size = field(field(preprocessor, "size"), "height");
  if (typeof size !== "number" || !Number.isInteger(size) || size < 8 || size > 512)
    throw new DoodleError(
      "invalid-checkpoint",
      'preprocessor_config.json: "size" must have a "height" of 8 to 512 pixels.',
    );
  return { words: words as string[], size, calibration: readCalibration(field(config, calibrationField)) };
}

function field(object: unknown, name: string): unknown {
  return typeof object === "object" && object !== null ? (object as Record<string, unknown>)[name] : undefined;
}
