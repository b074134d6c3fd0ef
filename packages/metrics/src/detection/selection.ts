import { MetricsError } from "../metrics-error.js";
import type { Id, IdIndex } from "./id-index.js";
import { orderByGroup } from "./stable-order.js";
import type { Detections, DetectionTruth } from "./truth.js";

/** Which annotations and detections take part, in which order of images and categories, and which are to be ignored. */
export interface Selection {
  /** Rows of the truth that take part, in the order that breaks ties. */
  readonly truths: Int32Array;
  /** Rows of the detections that take part, in the order that breaks ties. */
  readonly detections: Int32Array;
  /** Per image of the truth: its place in the order of images, or -1 if it does not take part. */
  readonly imageRank: Int32Array;
  readonly imageCount: number;
  /** Per category: its place in the order of categories, or -1. All 0 where categories do not matter. */
  readonly categoryRank: Int32Array;
  readonly categoryCount: number;
  /** Everything is compared with everything, whatever its category. */
  readonly classAgnostic: boolean;
  /** Detections of one image and category beyond this many, in the order of their scores, are left out. */
  readonly maxRank: number;
  /** Per annotation: 1 where it may be matched any number of times and IoU is over the detection alone. */
  readonly crowd: Uint8Array;
  /** Per annotation: 1 where neither a hit nor a miss counts. */
  readonly ignored: Uint8Array;
  /** Per detection, where there are such: 1 where it does not count unless it matches. */
  readonly ignoredUnlessMatched: Uint8Array | undefined;
}

export interface SelectionOptions {
  /** Compare everything with everything, whatever its category. Default false. */
  readonly classAgnostic?: boolean | undefined;
  /** Ids of the images that take part. Default: all. */
  readonly imageIds?: readonly Id[] | undefined;
  /** Ids of the categories that take part. Default: all. */
  readonly categoryIds?: readonly Id[] | undefined;
}

/** COCO's rules: crowds are ignored, and each image and category has at most `maxRank` detections. */
export function selectCoco(
  truth: DetectionTruth,
  detections: Detections,
  maxRank: number,
  options: SelectionOptions = {},
): Selection {
  const { classAgnostic = false } = options;
  const images = rankOf(truth.images.order, truth.images.index, options.imageIds, "imageIds", truth.name);
  const categories = rankOf(
    truth.categories.order,
    truth.categories.index,
    options.categoryIds,
    "categoryIds",
    truth.name,
  );
  let truths = rowsOf(truth, images.rank, categories.rank);
  let found = rowsOf(detections, images.rank, categories.rank);
  if (classAgnostic) {
    truths = orderByGroup(truths, truth.category, categories.rank, categories.count);
    found = orderByGroup(found, detections.category, categories.rank, categories.count);
  }
  return {
    truths,
    detections: found,
    imageRank: images.rank,
    imageCount: images.count,
    categoryRank: classAgnostic ? new Int32Array(truth.categories.count) : categories.rank,
    categoryCount: classAgnostic ? 1 : categories.count,
    classAgnostic,
    maxRank,
    crowd: truth.crowd,
    ignored: truth.crowd,
    ignoredUnlessMatched: undefined,
  };
}

/**
 * LVIS's rules for its federated data set: not every category was looked for on every photo. A detection takes part only if
 * its category is annotated on the photo or known to be absent from it; where not every object of a category was annotated,
 * a detection that matches nothing does not count. No crowds; annotations without area are left out; an image has
 * at most `maxPerImage` detections.
 */
export function selectLvis(
  truth: DetectionTruth,
  detections: Detections,
  maxPerImage: number,
  options: SelectionOptions = {},
): Selection {
  const base = selectCoco(truth, detections, Number.POSITIVE_INFINITY, { ...options, classAgnostic: false });
  const truths = base.truths.filter((row) => truth.areas[row] > 0);
  const categoryCount = truth.categories.count;
  const pair = (image: number, category: number): number => image * categoryCount + category;
  const present = new Set<number>();
  for (const row of truths) present.add(pair(truth.image[row], truth.category[row]));
  const listed = (lists: ReadonlyMap<number, readonly Id[]>): Set<number> => {
    const pairs = new Set<number>();
    for (const [image, ids] of lists) {
      for (const id of ids) {
        const category = truth.categories.index.find(id);
        if (category >= 0) pairs.add(pair(image, category));
      }
    }
    return pairs;
  };
  const absent = listed(truth.images.negativeCategories);
  const notExhaustive = listed(truth.images.notExhaustiveCategories);
  const allowed = bestPerImage(detections, maxPerImage);
  const ignoredUnlessMatched = new Uint8Array(detections.count);
  const found = base.detections.filter((row) => {
    const at = pair(detections.image[row], detections.category[row]);
    if (notExhaustive.has(at)) ignoredUnlessMatched[row] = 1;
    return allowed[row] === 1 && detections.areas[row] > 0 && (present.has(at) || absent.has(at));
  });
  return {
    ...base,
    truths,
    detections: found,
    crowd: new Uint8Array(truth.count),
    ignored: truth.difficult,
    ignoredUnlessMatched,
  };
}

/** Per detection: 1 if it is among the `limit` with the highest scores of its image. */
function bestPerImage(detections: Detections, limit: number): Uint8Array {
  const rowsPerImage = new Map<number, number[]>();
  detections.image.forEach((image, row) => {
    const rows = rowsPerImage.get(image);
    if (rows) rows.push(row);
    else rowsPerImage.set(image, [row]);
  });
  const allowed = new Uint8Array(detections.count);
  for (const rows of rowsPerImage.values()) {
    if (rows.length > limit) {
      rows.sort((a, b) => detections.scores[b] - detections.scores[a]);
      rows.length = limit;
    }
    for (const row of rows) allowed[row] = 1;
  }
  return allowed;
}

function rankOf(
  order: Int32Array,
  index: IdIndex,
  ids: readonly Id[] | undefined,
  option: string,
  file: string,
): { rank: Int32Array; count: number } {
  const rank = new Int32Array(order.length).fill(-1);
  let wanted: Set<number> | undefined;
  if (ids) {
    wanted = new Set();
    for (const id of ids) {
      const at = index.find(id);
      if (at < 0) {
        throw new MetricsError(
          "invalid-argument",
          `"${option}" has ${JSON.stringify(id)}, which ${file} does not have; give ids of the truth.`,
        );
      }
      wanted.add(at);
    }
  }
  let count = 0;
  for (const at of order) if (wanted === undefined || wanted.has(at)) rank[at] = count++;
  return { rank, count };
}

function rowsOf(
  table: { readonly count: number; readonly image: Int32Array; readonly category: Int32Array },
  imageRank: Int32Array,
  categoryRank: Int32Array,
): Int32Array {
  const rows = new Int32Array(table.count);
  let length = 0;
  for (let row = 0; row < table.count; row++) {
    const image = table.image[row];
    const category = table.category[row];
    if (image < 0 || category < 0) continue;
    if (imageRank[image] >= 0 && categoryRank[category] >= 0) rows[length++] = row;
  }
  return rows.slice(0, length);
}
