import { MetricsError } from "../metrics-error.js";

export interface PanopticSegment {
  /** The value of its pixels; not 0. */
  readonly id: number;
  /** Id of its category. */
  readonly category: number;
  /** In the truth: a crowd, which is neither found nor missed. */
  readonly crowd?: boolean | undefined;
}

/** A photo cut into segments: every pixel holds the id of its segment, or 0 for none (void). */
export interface PanopticMap {
  readonly data: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
  readonly segments: readonly PanopticSegment[];
}

export interface PanopticCategory {
  readonly id: number;
  readonly name: string;
  /** A thing can be counted; stuff (sky, grass) cannot. */
  readonly isThing: boolean;
}

export interface PanopticScores {
  /** Panoptic quality: SQ times RQ. */
  readonly pq: number;
  /** Segmentation quality: mean IoU of the segments found. */
  readonly sq: number;
  /** Recognition quality: F1 of the segments. */
  readonly rq: number;
}

export interface PanopticCategoryResult extends PanopticScores {
  readonly category: PanopticCategory;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** Means over the `categories` categories that occur; NaN if none does. */
export interface PanopticMean extends PanopticScores {
  readonly categories: number;
}

export interface PanopticResult {
  readonly all: PanopticMean;
  readonly things: PanopticMean;
  readonly stuff: PanopticMean;
  readonly perCategory: readonly PanopticCategoryResult[];
}

const VOID = 0;

interface Tally {
  iou: number;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

/**
 * Panoptic quality (Kirillov et al. 2019, https://arxiv.org/abs/1801.00868), by the rules of COCO's `panopticapi`: a predicted
 * and a true segment of one category belong together if their IoU is above 0.5, void left out; a prediction that lies
 * mostly on void or on a crowd of its category does not count.
 */
export class PanopticEvaluator {
  readonly #categories: readonly PanopticCategory[];
  readonly #tallies: ReadonlyMap<number, Tally>;
  #images = 0;

  constructor(categories: readonly PanopticCategory[]) {
    this.#categories = categories;
    this.#tallies = new Map(
      categories.map(({ id }) => [id, { iou: 0, truePositives: 0, falsePositives: 0, falseNegatives: 0 }]),
    );
  }

  /** @throws MetricsError if sizes differ, a pixel's segment is not listed, or a category is unknown */
  add(prediction: PanopticMap, truth: PanopticMap): void {
    const image = `image ${this.#images}`;
    if (prediction.height !== truth.height || prediction.width !== truth.width) {
      throw new MetricsError(
        "size-mismatch",
        `${image}: the prediction has ${prediction.height} x ${prediction.width} pixels, the truth ${truth.height} x ${truth.width}; expected the same size.`,
        { entry: image },
      );
    }
    const truths = this.#segmentsOf(truth, image, "truth");
    const predictions = this.#segmentsOf(prediction, image, "prediction");
    const { areas: truthAreas, pairs, predictionAreas } = countPixels(truth, prediction, image, truths, predictions);
    for (const segment of prediction.segments) {
      if (predictionAreas.has(segment.id)) continue;
      throw this.#problem(image, "prediction", `segment ${segment.id} is listed but has no pixels`);
    }

    const foundTruths = new Set<number>();
    const foundPredictions = new Set<number>();
    for (const { truthId, predictionId, pixels } of pairs.values()) {
      const real = truths.get(truthId);
      const found = predictions.get(predictionId);
      if (!real || !found || real.crowd || real.category !== found.category) continue;
      const onVoid = pairs.get(pairKey(VOID, predictionId))?.pixels ?? 0;
      const union =
        (predictionAreas.get(predictionId) as number) + (truthAreas.get(truthId) as number) - pixels - onVoid;
      const iou = pixels / union;
      if (iou <= 0.5) continue;
      const tally = this.#tallies.get(real.category) as Tally;
      tally.truePositives++;
      tally.iou += iou;
      foundTruths.add(truthId);
      foundPredictions.add(predictionId);
    }

    const crowds = new Map<number, number>();
    for (const segment of truth.segments) {
      if (foundTruths.has(segment.id)) continue;
      // A photo has one crowd region a category; of several, the last stands for all, as in panopticapi.
      if (segment.crowd) crowds.set(segment.category, segment.id);
      else (this.#tallies.get(segment.category) as Tally).falseNegatives++;
    }
    for (const segment of prediction.segments) {
      if (foundPredictions.has(segment.id)) continue;
      const crowd = crowds.get(segment.category);
      const onVoid = pairs.get(pairKey(VOID, segment.id))?.pixels ?? 0;
      const onCrowd = crowd === undefined ? 0 : (pairs.get(pairKey(crowd, segment.id))?.pixels ?? 0);
      if ((onVoid + onCrowd) / (predictionAreas.get(segment.id) as number) > 0.5) continue;
      (this.#tallies.get(segment.category) as Tally).falsePositives++;
    }
    this.#images++;
  }

  result(): PanopticResult {
    const perCategory = this.#categories.map((category) => {
      const tally = this.#tallies.get(category.id) as Tally;
      const { iou, truePositives, falsePositives, falseNegatives } = tally;
      const segments = truePositives + 0.5 * falsePositives + 0.5 * falseNegatives;
      return {
        category,
        pq: segments === 0 ? 0 : iou / segments,
        sq: truePositives === 0 ? 0 : iou / truePositives,
        rq: segments === 0 ? 0 : truePositives / segments,
        truePositives,
        falsePositives,
        falseNegatives,
      };
    });
    const mean = (rows: readonly PanopticCategoryResult[]): PanopticMean => {
      const present = rows.filter((row) => row.truePositives + row.falsePositives + row.falseNegatives > 0);
      const of = (field: keyof PanopticScores): number =>
        present.reduce((sum, row) => sum + row[field], 0) / present.length;
      return { pq: of("pq"), sq: of("sq"), rq: of("rq"), categories: present.length };
    };
    return {
      all: mean(perCategory),
      things: mean(perCategory.filter(({ category }) => category.isThing)),
      stuff: mean(perCategory.filter(({ category }) => !category.isThing)),
      perCategory,
    };
  }

  #segmentsOf(map: PanopticMap, image: string, side: string): Map<number, PanopticSegment> {
    if (map.data.length !== map.height * map.width) {
      throw this.#problem(image, side, `has ${map.data.length} values for ${map.height} x ${map.width} pixels`);
    }
    const segments = new Map<number, PanopticSegment>();
    for (const segment of map.segments) {
      if (!Number.isInteger(segment.id) || segment.id <= 0 || segment.id > 0xffffffff) {
        throw this.#problem(image, side, `has a segment with the id ${segment.id}; ids are whole numbers from 1`);
      }
      if (segments.has(segment.id)) throw this.#problem(image, side, `has two segments with the id ${segment.id}`);
      if (!this.#tallies.has(segment.category)) {
        throw new MetricsError(
          "unknown-category",
          `${image}: segment ${segment.id} of the ${side} has the category ${segment.category}, which is not among the evaluator's.`,
          { entry: image, field: side },
        );
      }
      segments.set(segment.id, segment);
    }
    return segments;
  }

  #problem(image: string, side: string, problem: string): MetricsError {
    return new MetricsError("invalid-value", `${image}: the ${side} is wrong, ${problem}.`, {
      entry: image,
      field: side,
    });
  }
}

interface PixelPair {
  readonly truthId: number;
  readonly predictionId: number;
  pixels: number;
}

/** Ids have 32 bits at most, so a pair of them would not fit a number: those of COCO have 24 and do. */
function pairKey(truthId: number, predictionId: number): number | string {
  return truthId < 2 ** 24 && predictionId < 2 ** 24 ? truthId * 2 ** 24 + predictionId : `${truthId} ${predictionId}`;
}

function countPixels(
  truth: PanopticMap,
  prediction: PanopticMap,
  image: string,
  truths: ReadonlyMap<number, PanopticSegment>,
  predictions: ReadonlyMap<number, PanopticSegment>,
): {
  areas: Map<number, number>;
  predictionAreas: Map<number, number>;
  pairs: Map<number | string, PixelPair>;
} {
  const pairs = new Map<number | string, PixelPair>();
  const pixels = truth.data.length;
  for (let i = 0; i < pixels; ) {
    const truthId = truth.data[i];
    const predictionId = prediction.data[i];
    const start = i++;
    // Neighbours mostly belong to the same segments: a run is counted at once.
    while (i < pixels && truth.data[i] === truthId && prediction.data[i] === predictionId) i++;
    const key = pairKey(truthId, predictionId);
    const pair = pairs.get(key);
    if (pair) pair.pixels += i - start;
    else pairs.set(key, { truthId, predictionId, pixels: i - start });
  }
  const areas = new Map<number, number>();
  const predictionAreas = new Map<number, number>();
  for (const { truthId, predictionId, pixels: count } of pairs.values()) {
    areas.set(truthId, (areas.get(truthId) ?? 0) + count);
    predictionAreas.set(predictionId, (predictionAreas.get(predictionId) ?? 0) + count);
    for (const [id, segments, side] of [
      [truthId, truths, "truth"],
      [predictionId, predictions, "prediction"],
    ] as const) {
      if (id === VOID || segments.has(id)) continue;
      throw new MetricsError(
        "invalid-value",
        `${image}: the ${side} has pixels of segment ${id}, which is not among its segments; list it, or use 0 for none.`,
        { entry: image, field: side },
      );
    }
  }
  return { areas, predictionAreas, pairs };
}
