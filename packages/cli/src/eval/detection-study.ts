import {
  type CategoryResult,
  type CocoSummary,
  type DetectionEvaluation,
  type Detections,
  type DetectionTruth,
  evaluateDetections,
  evaluateLvis,
  type Id,
  type IouType,
  isLvisTruth,
  type LvisSummary,
} from "@vistazo/metrics";
import type { EvalFlags } from "./eval-flags.js";
import { InputError } from "./input-error.js";

/** Overlaps are kept down to here: what is wrong with a detection depends on them. */
const lowestIou = 0.1;

/** COCO's number of detections of a photo and category, which the names of its numbers tell. */
const COCO_MOST = 100;

/** What is compared, and how. */
export interface DetectionRules extends Pick<EvalFlags, "rules" | "detectionsPerPhoto"> {
  readonly iouType: IouType;
  /** Ids of the images that take part. Default: all. */
  readonly imageIds?: readonly Id[] | undefined;
}

/** Detections compared with the truth: numbers for programs and people, and all that is behind them. */
export interface DetectionStudy {
  readonly evaluation: DetectionEvaluation;
  /** "lvis" where the truth says which categories were looked for. */
  readonly rules: "coco" | "lvis";
  /** -1 where there is nothing to say. */
  readonly summary: Readonly<Record<string, number>>;
  readonly meanings: Readonly<Record<string, string>>;
  /** The number that tells recall at most. */
  readonly recall: string;
  readonly perCategory: readonly CategoryNumbers[];
  /** What a reader of the numbers should know. */
  readonly notes: readonly string[];
}

/** Numbers of a category. */
export interface CategoryNumbers extends Pick<CategoryResult, "id" | "name" | "truths" | "detections"> {
  readonly numbers: Readonly<Record<string, number>>;
}

/** @throws InputError if not one detection has a category of the truth; MetricsError */
export function studyDetections(truth: DetectionTruth, detections: Detections, rules: DetectionRules): DetectionStudy {
  const { count, unknownCategories, name } = detections;
  if (count > 0 && unknownCategories === count) {
    throw new InputError(name, `no "category_id" is one of the ${truth.categories.count} categories of ${truth.name}`);
  }
  const byLvis = (rules.rules ?? (isLvisTruth(truth) ? "lvis" : "coco")) === "lvis";
  const study = byLvis ? lvisStudy(truth, detections, rules) : cocoStudy(truth, detections, rules);
  return { ...study, notes: [...study.notes, ...truthNotes(truth), ...boxNotes(truth, detections)] };
}

const PRECISION = {
  AP: "average precision, IoU 0.50 to 0.95",
  AP50: "average precision, IoU 0.50",
  AP75: "average precision, IoU 0.75",
  APs: "average precision, small objects",
  APm: "average precision, medium objects",
  APl: "average precision, large objects",
};

const RECALL_BY_SIZE = {
  ARs: "average recall, small objects",
  ARm: "average recall, medium objects",
  ARl: "average recall, large objects",
};

const recallMeaning = (most: number) => `average recall, ${most} detection${most === 1 ? "" : "s"} a photo`;

const COCO_MEANINGS: Readonly<Record<keyof CocoSummary, string>> = {
  ...PRECISION,
  AR1: recallMeaning(1),
  AR10: recallMeaning(10),
  AR100: recallMeaning(COCO_MOST),
  ...RECALL_BY_SIZE,
};

function cocoStudy(truth: DetectionTruth, detections: Detections, rules: DetectionRules): DetectionStudy {
  const { iouType, imageIds, detectionsPerPhoto: most = COCO_MOST } = rules;
  const maxDetections = most > COCO_MOST ? [1, 10, COCO_MOST, most] : undefined;
  const evaluation = evaluateDetections(truth, detections, { iouType, imageIds, lowestIou, maxDetections });
  const study = { evaluation, rules: "coco", notes: [] } as const;
  const categories = evaluation.perCategory();
  if (!maxDetections) {
    const perCategory = categories.map(({ id, name, truths, detections, ...numbers }) => ({
      id,
      name,
      truths,
      detections,
      numbers,
    }));
    return { ...study, summary: { ...evaluation.summary }, meanings: COCO_MEANINGS, recall: "AR100", perCategory };
  }
  // A column more than COCO has.
  const recall = `AR${most}`;
  const onlyMost = evaluateDetections(truth, detections, { iouType, imageIds, maxDetections: [most] });
  const recalls = new Map(onlyMost.perCategory().map(({ id, AR1 }) => [id, AR1]));
  return {
    ...study,
    summary: { ...evaluation.summary, [recall]: onlyMost.summary.AR1 },
    meanings: { ...COCO_MEANINGS, [recall]: recallMeaning(most) },
    recall,
    perCategory: categories.map(({ id, name, truths, detections, ...numbers }) => ({
      id,
      name,
      truths,
      detections,
      numbers: { ...numbers, [recall]: recalls.get(id) ?? -1 },
    })),
  };
}

const LVIS_MEANINGS: Readonly<Record<keyof LvisSummary, string>> = {
  ...PRECISION,
  APr: "average precision, rare categories",
  APc: "average precision, common categories",
  APf: "average precision, frequent categories",
  AR: "average recall",
  ...RECALL_BY_SIZE,
};

function lvisStudy(truth: DetectionTruth, detections: Detections, rules: DetectionRules): DetectionStudy {
  const { iouType, imageIds, detectionsPerPhoto: maxDetections = 300 } = rules;
  const { summary, evaluation } = evaluateLvis(truth, detections, { iouType, imageIds, lowestIou, maxDetections });
  return {
    evaluation,
    rules: "lvis",
    summary: { ...summary },
    meanings: { ...LVIS_MEANINGS, AR: `average recall, ${maxDetections} detections a photo` },
    recall: "AR",
    perCategory: evaluation
      .perCategory()
      .map(({ id, name, truths, detections, AP, AP50, AP75, APs, APm, APl, AR1: AR, ARs, ARm, ARl }) => ({
        id,
        name,
        truths,
        detections,
        numbers: { AP, AP50, AP75, APs, APm, APl, AR, ARs, ARm, ARl },
      })),
    notes: [
      `${truth.name} ${lvisSign(truth)}, as LVIS does: its rules are used, with ${maxDetections} detections a photo; --rules coco uses COCO's.`,
    ],
  };
}

/** What a truth has of LVIS. */
function lvisSign({ images }: DetectionTruth): string {
  return images.negativeCategories.size + images.notExhaustiveCategories.size > 0
    ? "says which categories were looked for on each photo"
    : "says of every category whether it is rare, common or frequent";
}

/** Of a photo's side, that a box may reach beyond it before somebody is asked whether that is meant. */
const BEYOND = 0.1;

/** Boxes that look as if their numbers meant something else. A detector may miss its photo now and then, a truth does not. */
function boxNotes(truth: DetectionTruth, detections: Detections): string[] {
  return [
    ...notesOnBoxes(truth.images, truth, 0),
    ...(detections.masks ? [] : notesOnBoxes(truth.images, detections, BEYOND)),
  ];
}

interface BoxTable {
  readonly name: string;
  readonly count: number;
  readonly image: Int32Array;
  readonly boxes: Float64Array;
}

/** @param allowed share of the boxes that may reach beyond their photo */
function notesOnBoxes(
  images: DetectionTruth["images"],
  { name, count, image, boxes }: BoxTable,
  allowed: number,
): string[] {
  let [beyond, shares] = [0, 0];
  for (let i = 0; i < count; i++) {
    const [x, y, width, height] = boxes.subarray(i * 4, i * 4 + 4);
    const [right, bottom] = [x + width, y + height];
    if (right > 0 && right <= 1 && bottom > 0 && bottom <= 1) shares++;
    const [photoWidth, photoHeight] = image[i] < 0 ? [0, 0] : [images.widths[image[i]], images.heights[image[i]]];
    if (photoWidth === 0 || photoHeight === 0) continue;
    if (right > photoWidth * (1 + BEYOND) || bottom > photoHeight * (1 + BEYOND)) beyond++;
  }
  if (count > 0 && shares === count)
    return [`Every "bbox" of ${name} lies within 0 and 1: it is in pixels, not in shares of the photo.`];
  if (beyond <= count * allowed) return [];
  return [
    `${beyond} of the ${count} boxes of ${name} reach beyond their photo: "bbox" is [x, y, width, height] in pixels, not two corners.`,
  ];
}

/** What in a truth changes numbers without being wrong. */
function truthNotes({ name, ids, image, category }: DetectionTruth): string[] {
  const notes: string[] = [];
  if (ids.includes(0)) {
    notes.push(
      `An annotation of ${name} has the id 0, which counts as “no match” in COCO's rules, as in pycocotools: its object cannot be found. Number annotations from 1.`,
    );
  }
  const unlisted = (column: Int32Array, list: string) => {
    const left = column.reduce((sum, index) => sum + (index < 0 ? 1 : 0), 0);
    if (left === 0) return;
    notes.push(
      `${left} of the ${column.length} annotations of ${name} name ${list === "images" ? "an image" : "a category"} that is not in its "${list}"; they do not count.`,
    );
  };
  unlisted(image, "images");
  unlisted(category, "categories");
  return notes;
}
