import type { CategoryResult, CocoSummary, Id, IouType, MetricsErrorCode } from "@vistazo/metrics";
import type { Detection } from "@vistazo/tasks";

/** What became of something on a photo. */
export type Fate = "hit" | "false" | "missed";

/** What the page asks of the worker, by name, and what comes back. */
export interface Questions {
  example: { question: null; answer: Overview };
  truth: { question: { file: File }; answer: TruthView };
  predictions: { question: { file: File }; answer: Overview };
  found: { question: FoundOnPhotos; answer: Overview };
  compare: { question: { iouType: IouType }; answer: Overview };
  look: { question: LookQuestion; answer: Look | null };
  thresholds: { question: { version: number; category: Id | null }; answer: ThresholdView | null };
  photo: { question: PhotoQuestion; answer: PhotoView | null };
  errors: { question: { version: number; iou: number }; answer: ErrorView[] | null };
}

export interface TruthView {
  name: string;
  /** File name of each photo, where the file has it. */
  photos: readonly (string | undefined)[];
  objects: number;
  categories: number;
}

/** What a model found on photos, by their file names. */
export interface FoundOnPhotos {
  name: string;
  photos: {
    fileName: string;
    objects: readonly Detection[];
  }[];
}

export interface Overview {
  /** Goes up with every comparison; answers about an older one are `null`. */
  version: number;
  truth: TruthView;
  predictions: { name: string; count: number; unknownCategories: number };
  iouType: IouType;
  /** Both sides have masks: those can be compared too. */
  masks: boolean;
  /** Photos that take part. */
  photoCount: number;
  summary: CocoSummary;
  categories: (CategoryResult & { index: number })[];
}

export interface LookQuestion {
  version: number;
  iou: number;
  minScore: number;
  /** Null for all. */
  category: Id | null;
}

/** Everything that depends on the IoU threshold. */
export interface Look {
  iou: number;
  ap: number;
  recall: Float64Array;
  precision: Float64Array;
  /** Score at which each recall is reached; NaN where several categories are averaged. */
  scores: Float64Array;
  /** In the order of the overview's categories. */
  categories: { ap: number; hits: number; falses: number; misses: number }[];
  /** Places of the photos that take part. */
  photos: Int32Array;
  /** Per photo of the truth: how many of each. Only of the category that was asked for. */
  hits: Int32Array;
  falses: Int32Array;
  misses: Int32Array;
}

/** The curve at each of several IoU thresholds. */
export interface ThresholdView {
  curves: { iou: number; ap: number; recall: Float64Array; precision: Float64Array }[];
}

export interface PhotoQuestion extends LookQuestion {
  /** Index into the truth's photos. */
  photo: number;
}

/** x, y, width and height in pixels. */
export type Rectangle = readonly [x: number, y: number, width: number, height: number];

export interface PhotoMark {
  /** Unique on the photo. */
  id: string;
  fate: Fate;
  label: string;
  /** Null for what was missed. */
  score: number | null;
  /** With the object it found, or else with the nearest of its category. */
  iou: number;
  /** A false positive only because a surer detection had taken its object. */
  late: boolean;
  box: Rectangle;
  /** The object that a hit found. */
  object: Rectangle | null;
}

export interface PhotoView {
  photo: number;
  /** Pixels; 0 where the file does not say. */
  width: number;
  height: number;
  /** Best score first, then what was missed. */
  marks: PhotoMark[];
}

export interface ErrorView {
  kind: "class" | "localization" | "duplicate" | "background" | "both" | "missed";
  count: number;
  lostAp: number;
}

/** A mistake in a file, or anything unexpected (`internal`). */
export interface Failure {
  code: MetricsErrorCode | "internal";
  message: string;
  file?: string | undefined;
  entry?: string | undefined;
  field?: string | undefined;
}
