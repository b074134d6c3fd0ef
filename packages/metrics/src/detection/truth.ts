import type { MaskTable } from "../mask/mask-table.js";
import type { Id, IdIndex } from "./id-index.js";

/** The photos of a data set. Index `i` everywhere is the i-th photo of the file. */
export interface ImageTable {
  readonly count: number;
  readonly ids: readonly Id[];
  /** File names, where the file has them. */
  readonly names: readonly (string | undefined)[];
  /** Pixels; 0 where the file does not say. */
  readonly heights: Int32Array;
  readonly widths: Int32Array;
  /** Indices sorted by id. */
  readonly order: Int32Array;
  readonly index: IdIndex;
  /** LVIS: per image, the categories known to be absent, where any are listed. */
  readonly negativeCategories: ReadonlyMap<number, readonly Id[]>;
  /** LVIS: per image, the categories of which not every object is annotated. */
  readonly notExhaustiveCategories: ReadonlyMap<number, readonly Id[]>;
}

export interface CategoryTable {
  readonly count: number;
  readonly ids: readonly Id[];
  /** Names; the id as text where the file has none. */
  readonly names: readonly string[];
  /** LVIS: "r", "c" or "f", where the file has it. */
  readonly frequencies: readonly (string | undefined)[];
  /** Indices sorted by id. */
  readonly order: Int32Array;
  readonly index: IdIndex;
}

/** What is really on the photos: a column per field, a row per annotated object, in the file's order. */
export interface DetectionTruth {
  /** The file's name, for messages. */
  readonly name: string;
  readonly images: ImageTable;
  readonly categories: CategoryTable;
  readonly count: number;
  /** Those beyond 2^53 are rounded. */
  readonly ids: Float64Array;
  /** Index into `images`, or -1 where that was unknown and allowed. */
  readonly image: Int32Array;
  /** Index into `categories`, or -1 where that was unknown and allowed. */
  readonly category: Int32Array;
  /** x, y, width, height in pixels, four a row; NaN where there is none. */
  readonly boxes: Float64Array;
  /** Pixels; it decides about small, medium and large. */
  readonly areas: Float64Array;
  /** 1 where the annotation stands for a crowd. */
  readonly crowd: Uint8Array;
  /** 1 where the annotation is marked `difficult` (Pascal VOC) or `ignore` (LVIS). */
  readonly difficult: Uint8Array;
  readonly masks: MaskTable | undefined;
}

/** What a model found: a column per field, a row per detection, in the file's order. */
export interface Detections {
  readonly name: string;
  readonly count: number;
  /** Index into the truth's images. */
  readonly image: Int32Array;
  /** Index into the truth's categories, or -1: such a detection does not count. */
  readonly category: Int32Array;
  readonly scores: Float64Array;
  /** x, y, width, height in pixels, four a row. */
  readonly boxes: Float64Array;
  readonly areas: Float64Array;
  readonly masks: MaskTable | undefined;
  /** The file had masks, and they were not kept. */
  readonly masksLeftOut: boolean;
  /** Detections whose category the truth does not have. */
  readonly unknownCategories: number;
}
