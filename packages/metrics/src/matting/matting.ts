import { MetricsError } from "../metrics-error.js";

/** How much of each pixel is foreground, rows from the top. */
export interface AlphaMap {
  readonly data: ArrayLike<number>;
  /** What stands for all of a pixel: 255 of bytes. Default 1. */
  readonly whole?: number;
  readonly height: number;
  readonly width: number;
}

/** Errors of predicted alphas p against true ones g, both from 0 to 1 (Rhemann et al. 2009, https://doi.org/10.1109/CVPR.2009.5206503). */
export interface MattingErrors {
  /** Mean of |p - g|. */
  readonly mae: number;
  /** Mean of (p - g)². */
  readonly mse: number;
  /** Sum of |p - g|, in thousands of pixels. */
  readonly sad: number;
  /** Intersection over union of the pixels that are at least half foreground; 1 where neither has one. */
  readonly iou: number;
}

export interface MattingResult extends MattingErrors {
  readonly images: number;
}

const ERRORS = ["mae", "mse", "sad", "iou"] as const;

/** Compares predicted alphas with true ones, photo by photo; the result is the mean over photos. */
export class MattingEvaluator {
  readonly #sums: Record<keyof MattingErrors, number> = { mae: 0, mse: 0, sad: 0, iou: 0 };
  #images = 0;

  /**
   * Adds one photo.
   * @returns the photo's errors
   * @throws MetricsError if sizes differ or a value is not between 0 and the whole
   */
  add(prediction: AlphaMap, truth: AlphaMap): MattingErrors {
    const errors = mattingErrors(prediction, truth, this.#images);
    for (const name of ERRORS) this.#sums[name] += errors[name];
    this.#images++;
    return errors;
  }

  /** Means over photos; NaN without any. */
  result(): MattingResult {
    const means = Object.fromEntries(ERRORS.map((name) => [name, this.#sums[name] / this.#images]));
    return { ...(means as unknown as MattingErrors), images: this.#images };
  }
}

function mattingErrors(prediction: AlphaMap, truth: AlphaMap, image: number): MattingErrors {
  const pixels = truth.height * truth.width;
  const same = prediction.height === truth.height && prediction.width === truth.width;
  if (!same || pixels === 0 || prediction.data.length !== pixels || truth.data.length !== pixels) {
    throw new MetricsError(
      "size-mismatch",
      `Image ${image}: the prediction has ${prediction.height} x ${prediction.width} pixels and ${prediction.data.length} values, the truth ${truth.height} x ${truth.width} and ${truth.data.length}; expected the same size for both.`,
      { entry: `image ${image}` },
    );
  }
  let [sum, squares, both, either] = [0, 0, 0, 0];
  for (let i = 0; i < pixels; i++) {
    const p = alphaAt(prediction, i, "prediction", image);
    const g = alphaAt(truth, i, "truth", image);
    sum += Math.abs(p - g);
    squares += (p - g) ** 2;
    if (p >= 0.5 && g >= 0.5) both++;
    if (p >= 0.5 || g >= 0.5) either++;
  }
  return { mae: sum / pixels, mse: squares / pixels, sad: sum / 1000, iou: either === 0 ? 1 : both / either };
}

function alphaAt({ data, whole = 1, width }: AlphaMap, index: number, what: string, image: number): number {
  const alpha = data[index] / whole;
  if (alpha >= 0 && alpha <= 1) return alpha;
  throw new MetricsError(
    "invalid-value",
    `Image ${image}: the ${what} is ${data[index]} at x ${index % width}, y ${Math.floor(index / width)}; expected a number from 0 to ${whole}.`,
    { entry: `image ${image}` },
  );
}
