import { MetricsError } from "../metrics-error.js";
import { align, type DepthAlignment, type ScaleAndShift } from "./alignment.js";

/** A depth per pixel, rows from the top. */
export interface DepthMap {
  readonly data: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
}

export interface DepthOptions {
  /** Default "none". */
  readonly alignment?: DepthAlignment | undefined;
  /** What predictions are: depths, or inverse depths (disparities), which are aligned as such. Default "depth". */
  readonly prediction?: "depth" | "disparity" | undefined;
  /** Only truth beyond this counts, and predictions are raised to it. Default 0.001. */
  readonly minDepth?: number | undefined;
  /** Only truth below this counts, and predictions are lowered to it. Default: none. */
  readonly maxDepth?: number | undefined;
}

/** Errors of predicted depths p against true depths g, over the pixels that count (Eigen et al. 2014, arXiv 1406.2283). */
export interface DepthErrors {
  /** Mean of |p - g| / g. */
  readonly absRel: number;
  /** Mean of (p - g)² / g. */
  readonly sqRel: number;
  /** Root of the mean of (p - g)². */
  readonly rmse: number;
  /** Root of the mean of (ln p - ln g)². */
  readonly rmseLog: number;
  /** Mean of |log10 p - log10 g|. */
  readonly log10: number;
  /** Share of pixels with max(p / g, g / p) < 1.25. */
  readonly delta1: number;
  /** … < 1.25². */
  readonly delta2: number;
  /** … < 1.25³. */
  readonly delta3: number;
  /** Scale-invariant: 100 times the standard deviation of ln p - ln g, as KITTI has it. */
  readonly siLog: number;
}

export interface DepthImageResult extends DepthErrors {
  /** Pixels that counted. */
  readonly pixels: number;
  /** How the prediction was aligned. */
  readonly alignment: ScaleAndShift;
}

export interface DepthResult extends DepthErrors {
  readonly images: number;
  /** Photos without a single pixel that counts; they are left out. */
  readonly skipped: number;
}

const ERRORS = ["absRel", "sqRel", "rmse", "rmseLog", "log10", "delta1", "delta2", "delta3", "siLog"] as const;

/** Compares predicted depths with true ones, photo by photo; the result is the mean over photos. */
export class DepthEvaluator {
  readonly #alignment: DepthAlignment;
  readonly #disparity: boolean;
  readonly #minDepth: number;
  readonly #maxDepth: number;
  readonly #sums: Record<keyof DepthErrors, number>;
  #images = 0;
  #skipped = 0;

  constructor(options: DepthOptions = {}) {
    this.#alignment = options.alignment ?? "none";
    this.#disparity = options.prediction === "disparity";
    this.#minDepth = options.minDepth ?? 1e-3;
    this.#maxDepth = options.maxDepth ?? Number.POSITIVE_INFINITY;
    if (!(this.#minDepth > 0 && this.#maxDepth > this.#minDepth)) {
      throw new MetricsError("invalid-argument", '"minDepth" must be above 0 and below "maxDepth".');
    }
    if (this.#disparity && this.#maxDepth === Number.POSITIVE_INFINITY) {
      throw new MetricsError(
        "invalid-argument",
        '"maxDepth" is needed with disparities: one of 0 is a depth beyond all limits.',
      );
    }
    this.#sums = Object.fromEntries(ERRORS.map((name) => [name, 0])) as Record<keyof DepthErrors, number>;
  }

  /**
   * Adds one photo.
   * @param valid per pixel: not 0 where the truth can be believed. Without it, all truth within the depth limits counts.
   * @returns the photo's errors, or undefined if no pixel counts
   * @throws MetricsError if sizes differ or a prediction that counts is no finite number
   */
  add(prediction: DepthMap, truth: DepthMap, valid?: ArrayLike<number>): DepthImageResult | undefined {
    const image = this.#images + this.#skipped;
    checkSizes(prediction, truth, valid, image);
    const pairs = this.#pixelsThatCount(prediction, truth, valid, image);
    if (pairs.truth.length === 0) {
      this.#skipped++;
      return undefined;
    }
    const alignment = this.#align(pairs.prediction, pairs.truth);
    const errors = depthErrors(pairs.prediction, pairs.truth);
    for (const name of ERRORS) this.#sums[name] += errors[name];
    this.#images++;
    return { ...errors, pixels: pairs.truth.length, alignment };
  }

  /** Means over photos; NaN without any. */
  result(): DepthResult {
    const means = Object.fromEntries(ERRORS.map((name) => [name, this.#sums[name] / this.#images]));
    return { ...(means as unknown as DepthErrors), images: this.#images, skipped: this.#skipped };
  }

  #pixelsThatCount(
    prediction: DepthMap,
    truth: DepthMap,
    valid: ArrayLike<number> | undefined,
    image: number,
  ): { prediction: Float64Array; truth: Float64Array } {
    const predicted = new Float64Array(truth.data.length);
    const real = new Float64Array(truth.data.length);
    let count = 0;
    for (let i = 0; i < truth.data.length; i++) {
      const depth = truth.data[i];
      if (!(depth > this.#minDepth && depth < this.#maxDepth) || valid?.[i] === 0) continue;
      const value = prediction.data[i];
      if (!Number.isFinite(value)) {
        throw new MetricsError(
          "invalid-value",
          `Image ${image}: the prediction is ${value} at x ${i % truth.width}, y ${Math.floor(i / truth.width)}; expected a finite number.`,
          { entry: `image ${image}`, field: "prediction" },
        );
      }
      predicted[count] = value;
      real[count++] = depth;
    }
    return { prediction: predicted.subarray(0, count), truth: real.subarray(0, count) };
  }

  /** Brings predictions to depths on the truth's scale and within the limits, in place. */
  #align(prediction: Float64Array, truth: Float64Array): ScaleAndShift {
    const target = this.#disparity ? truth.map((depth) => 1 / depth) : truth;
    const alignment = align(prediction, target, this.#alignment);
    const { scale, shift } = alignment;
    const min = this.#minDepth;
    const max = this.#maxDepth;
    for (let i = 0; i < prediction.length; i++) {
      const value = scale * prediction[i] + shift;
      // A disparity of 0 or less is a depth beyond all limits.
      const depth = this.#disparity ? (value > 0 ? 1 / value : max) : value;
      prediction[i] = Math.min(max, Math.max(min, depth));
    }
    return alignment;
  }
}

/** The errors of depths that are all above 0. */
export function depthErrors(prediction: ArrayLike<number>, truth: ArrayLike<number>): DepthErrors {
  const count = truth.length;
  let absRel = 0;
  let sqRel = 0;
  let squares = 0;
  let logs = 0;
  let logSquares = 0;
  let log10 = 0;
  const within = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const p = prediction[i];
    const g = truth[i];
    const difference = p - g;
    absRel += Math.abs(difference) / g;
    sqRel += (difference * difference) / g;
    squares += difference * difference;
    const log = Math.log(p) - Math.log(g);
    logs += log;
    logSquares += log * log;
    log10 += Math.abs(log);
    const ratio = Math.max(p / g, g / p);
    if (ratio < 1.25) within[0]!++;
    if (ratio < 1.25 ** 2) within[1]!++;
    if (ratio < 1.25 ** 3) within[2]!++;
  }
  const meanLog = logs / count;
  return {
    absRel: absRel / count,
    sqRel: sqRel / count,
    rmse: Math.sqrt(squares / count),
    rmseLog: Math.sqrt(logSquares / count),
    log10: log10 / count / Math.LN10,
    delta1: within[0] / count,
    delta2: within[1] / count,
    delta3: within[2] / count,
    siLog: Math.sqrt(Math.max(0, logSquares / count - meanLog * meanLog)) * 100,
  };
}

function checkSizes(prediction: DepthMap, truth: DepthMap, valid: ArrayLike<number> | undefined, image: number): void {
  const pixels = truth.height * truth.width;
  const same = prediction.height === truth.height && prediction.width === truth.width;
  const whole =
    prediction.data.length === pixels && truth.data.length === pixels && (valid?.length ?? pixels) === pixels;
  if (same && whole) return;
  throw new MetricsError(
    "size-mismatch",
    `Image ${image}: the prediction has ${prediction.height} x ${prediction.width} pixels and ${prediction.data.length} values, the truth ${truth.height} x ${truth.width} and ${truth.data.length}${valid ? `, its mask ${valid.length}` : ""}; expected the same size for all.`,
    { entry: `image ${image}` },
  );
}
