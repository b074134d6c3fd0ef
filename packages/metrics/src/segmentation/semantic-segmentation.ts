import { MetricsError } from "../metrics-error.js";

/** A class per pixel, rows from the top. */
export interface LabelMap {
  readonly data: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
}

export interface SemanticSegmentationOptions {
  /** The classes' names, in the order of their indices. */
  readonly labels: readonly string[];
  /** Truth with this value does not count. Default 255. */
  readonly ignoreIndex?: number | undefined;
  /** As in ADE20K: 0 in the truth is "no class", and 1 is the first class. Default false. */
  readonly reduceLabels?: boolean | undefined;
}

export interface SemanticClassResult {
  readonly label: string;
  /** Intersection over union; NaN for a class that occurs neither in truth nor in predictions. */
  readonly iou: number;
  /** Share of the class's pixels that were found; NaN if it has none. */
  readonly accuracy: number;
  /** Dice coefficient: F1 over pixels; NaN as `iou`. */
  readonly dice: number;
  /** Pixels of the class. */
  readonly pixels: number;
}

export interface SemanticSegmentationResult {
  readonly images: number;
  /** Share of all pixels that have the right class. */
  readonly pixelAccuracy: number;
  /** Mean over classes that have pixels. */
  readonly meanAccuracy: number;
  /** mIoU: mean over classes that occur in truth or predictions. */
  readonly meanIou: number;
  /** IoU, each class by its share of the pixels. */
  readonly frequencyWeightedIou: number;
  readonly meanDice: number;
  /** Share of the truth's pixels that do not count: they hold `ignoreIndex`, or, with `reduceLabels`, 0. */
  readonly ignored: number;
  readonly perClass: readonly SemanticClassResult[];
}

/** Compares predicted classes with true ones, pixel by pixel, photo by photo; pixels of all photos count together. */
export class SemanticSegmentationEvaluator {
  readonly labels: readonly string[];
  readonly #ignoreIndex: number;
  readonly #reduceLabels: boolean;
  readonly #intersection: Float64Array;
  readonly #truth: Float64Array;
  readonly #predicted: Float64Array;
  #images = 0;
  #pixels = 0;

  constructor(options: SemanticSegmentationOptions) {
    this.labels = options.labels;
    this.#ignoreIndex = options.ignoreIndex ?? 255;
    this.#reduceLabels = options.reduceLabels ?? false;
    const { length } = options.labels;
    if (length === 0) throw new MetricsError("invalid-argument", '"labels" must name at least one class.');
    this.#intersection = new Float64Array(length);
    this.#truth = new Float64Array(length);
    this.#predicted = new Float64Array(length);
  }

  /**
   * Adds one photo. A prediction may hold `ignoreIndex` where it names no class: that pixel is missed.
   * @throws MetricsError if the two differ in size or hold a value that is no class
   */
  add(prediction: LabelMap, truth: LabelMap): void {
    checkSameSize(prediction, truth, this.#images);
    const classes = this.labels.length;
    const ignore = this.#ignoreIndex;
    const intersection = new Float64Array(classes);
    const truthPixels = new Float64Array(classes);
    const predictedPixels = new Float64Array(classes);
    for (let i = 0; i < truth.data.length; i++) {
      let label = truth.data[i];
      if (label === ignore) continue;
      if (this.#reduceLabels) {
        if (label === 0) continue;
        label--;
      }
      const found = prediction.data[i];
      if (!(label >= 0 && label < classes) || !Number.isInteger(label)) throw this.#wrong("truth", truth, i);
      truthPixels[label]!++;
      if (found === ignore) continue;
      if (!(found >= 0 && found < classes) || !Number.isInteger(found)) throw this.#wrong("prediction", prediction, i);
      predictedPixels[found]!++;
      if (found === label) intersection[label]!++;
    }
    // Added only now: a photo that turns out wrong half-way leaves no trace.
    for (let c = 0; c < classes; c++) {
      this.#intersection[c]! += intersection[c];
      this.#truth[c]! += truthPixels[c];
      this.#predicted[c]! += predictedPixels[c];
    }
    this.#pixels += truth.data.length;
    this.#images++;
  }

  result(): SemanticSegmentationResult {
    const total = this.#truth.reduce((sum, pixels) => sum + pixels, 0);
    const perClass = this.labels.map((label, i) => {
      const common = this.#intersection[i];
      const pixels = this.#truth[i];
      const both = pixels + this.#predicted[i];
      return { label, iou: common / (both - common), accuracy: common / pixels, dice: (2 * common) / both, pixels };
    });
    return {
      images: this.#images,
      pixelAccuracy: this.#intersection.reduce((sum, pixels) => sum + pixels, 0) / total,
      meanAccuracy: meanOf(perClass.map(({ accuracy }) => accuracy)),
      meanIou: meanOf(perClass.map(({ iou }) => iou)),
      frequencyWeightedIou: perClass.reduce((sum, { iou, pixels }) => sum + (pixels > 0 ? iou * pixels : 0), 0) / total,
      meanDice: meanOf(perClass.map(({ dice }) => dice)),
      ignored: this.#pixels === 0 ? 0 : 1 - total / this.#pixels,
      perClass,
    };
  }

  #wrong(side: "truth" | "prediction", map: LabelMap, pixel: number): MetricsError {
    const x = pixel % map.width;
    const y = Math.floor(pixel / map.width);
    const first = this.#reduceLabels && side === "truth" ? 1 : 0;
    return new MetricsError(
      "invalid-value",
      `Image ${this.#images}: the ${side} has ${map.data[pixel]} at x ${x}, y ${y}; expected ${first} to ${this.labels.length - 1 + first}, or ${this.#ignoreIndex} for no class.`,
      { entry: `image ${this.#images}`, field: side },
    );
  }
}

/** The mean of the values that are numbers; NaN if none is. */
function meanOf(values: readonly number[]): number {
  const numbers = values.filter((value) => !Number.isNaN(value));
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** @throws MetricsError `size-mismatch` */
export function checkSameSize(prediction: LabelMap, truth: LabelMap, image: number): void {
  const place = { entry: `image ${image}` };
  for (const [side, map] of [
    ["prediction", prediction],
    ["truth", truth],
  ] as const) {
    if (map.data.length !== map.height * map.width) {
      throw new MetricsError(
        "size-mismatch",
        `Image ${image}: the ${side} has ${map.data.length} values; expected ${map.height} x ${map.width} = ${map.height * map.width}.`,
        { ...place, field: side },
      );
    }
  }
  if (prediction.height !== truth.height || prediction.width !== truth.width) {
    throw new MetricsError(
      "size-mismatch",
      `Image ${image}: the prediction has ${prediction.height} x ${prediction.width} pixels, the truth ${truth.height} x ${truth.width}; resize the prediction to the truth's size.`,
      { ...place, field: "prediction" },
    );
  }
}
