import type { EntryPlace } from "../entry-place.js";
import { type Growable, growableFloat64, growableInt32, growableUint8, growableUint32 } from "../growable.js";
import {
  areaOfCounts,
  boxOfCounts,
  compressCounts,
  decompressCounts,
  MAX_MASK_PIXELS,
  mergeCounts,
  totalOfCounts,
} from "./counts.js";
import { MAX_POLYGON_COORDINATE, polygonCounts } from "./polygon.js";
import type { CompressedMask } from "./rle.js";

export const NO_MASK = 0;
export const RUN_LENGTHS = 1;
export const POLYGONS = 2;

/** The segmentation of one entry while that is read: run lengths as text or as a list, or polygons. */
export class MaskDraft {
  kind: typeof NO_MASK | typeof RUN_LENGTHS | typeof POLYGONS = NO_MASK;
  height = -1;
  width = -1;
  hasCounts = false;
  /** Run lengths as text … */
  readonly text = growableUint8();
  /** … or as a list. */
  readonly counts = growableFloat64();
  /** Corners of all polygons, one polygon after the other. */
  readonly coordinates = growableFloat64();
  /** Where each polygon ends in `coordinates`. */
  readonly polygonEnds = growableInt32();

  clear(): void {
    this.kind = NO_MASK;
    this.height = -1;
    this.width = -1;
    this.hasCounts = false;
    this.text.length = 0;
    this.counts.length = 0;
    this.coordinates.length = 0;
    this.polygonEnds.length = 0;
  }
}

/**
 * The masks of a list of annotations or detections, packed: run lengths as the text they have in the file, polygons as their
 * corners. They are turned into runs when they are compared, one picture at a time.
 */
export interface MaskTable {
  /** Per entry: `NO_MASK`, `RUN_LENGTHS` or `POLYGONS`. */
  readonly kinds: Uint8Array;
  /** Per entry and one more: where its text begins in `text`, or its polygons in `polygonStarts`. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Pixels of masks of run lengths; 0 for polygons, which have none of their own. */
  readonly heights: Int32Array;
  readonly widths: Int32Array;
  readonly text: Uint8Array;
  readonly coordinates: Float64Array;
  /** Where each polygon begins in `coordinates`; one more at the end. */
  readonly polygonStarts: Float64Array;
}

const scratch = growableUint32();

export class MaskTableBuilder {
  readonly #kinds = growableUint8();
  readonly #starts = growableFloat64();
  readonly #ends = growableFloat64();
  readonly #heights = growableInt32();
  readonly #widths = growableInt32();
  readonly #text = growableUint8();
  readonly #coordinates = growableFloat64();
  readonly #polygonStarts = growableFloat64();
  /** Of the mask added last, if it was of run lengths. */
  area = 0;
  readonly box = new Float64Array(4);

  constructor() {
    this.#polygonStarts.push(0);
  }

  /** Checks a mask and adds it; the caller has checked that an entry that needs one has one. */
  add(draft: MaskDraft, place: EntryPlace): void {
    if (draft.kind === RUN_LENGTHS) this.#addRuns(draft, place);
    else if (draft.kind === POLYGONS) this.#addPolygons(draft, place);
    else this.addNothing();
  }

  addNothing(): void {
    this.#row(NO_MASK, 0, 0, 0, 0);
  }

  /** Measures the mask's area and box without keeping it. */
  measure(draft: MaskDraft, place: EntryPlace): void {
    checkRuns(draft, place);
    this.area = areaOfCounts(scratch.data, 0, scratch.length);
    boxOfCounts(scratch.data, 0, scratch.length, draft.height, this.box);
  }

  finish(): MaskTable {
    return {
      kinds: this.#kinds.finish(),
      starts: this.#starts.finish(),
      ends: this.#ends.finish(),
      heights: this.#heights.finish(),
      widths: this.#widths.finish(),
      text: this.#text.finish(),
      coordinates: this.#coordinates.finish(),
      polygonStarts: this.#polygonStarts.finish(),
    };
  }

  #addRuns(draft: MaskDraft, place: EntryPlace): void {
    this.measure(draft, place);
    const start = this.#text.length;
    if (draft.text.length > 0) {
      append(this.#text, draft.text.data, draft.text.length);
    } else {
      const text = compressCounts(scratch.data, scratch.length);
      for (let i = 0; i < text.length; i++) this.#text.push(text.charCodeAt(i));
    }
    this.#row(RUN_LENGTHS, start, this.#text.length, draft.height, draft.width);
  }

  #addPolygons(draft: MaskDraft, place: EntryPlace): void {
    checkPolygons(draft, place);
    const start = this.#polygonStarts.length - 1;
    const offset = this.#coordinates.length;
    append(this.#coordinates, draft.coordinates.data, draft.coordinates.length);
    for (let i = 0; i < draft.polygonEnds.length; i++) {
      this.#polygonStarts.push(offset + draft.polygonEnds.data[i]);
    }
    this.#row(POLYGONS, start, this.#polygonStarts.length - 1, 0, 0);
  }

  #row(kind: number, start: number, end: number, height: number, width: number): void {
    this.#kinds.push(kind);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#heights.push(height);
    this.#widths.push(width);
  }
}

const polygonRuns = growableUint32();
const mergedRuns = growableUint32();

/** Appends the run lengths of the mask at `index`, in a picture of `height` x `width` pixels. */
export function appendCounts(
  table: MaskTable,
  index: number,
  height: number,
  width: number,
  target: Growable<Uint32Array>,
): void {
  const start = table.starts[index];
  const end = table.ends[index];
  if (table.kinds[index] === RUN_LENGTHS) {
    decompressCounts(table.text, start, end, target);
    return;
  }
  const { coordinates, polygonStarts } = table;
  if (end - start === 1) {
    polygonCounts(coordinates, polygonStarts[start], polygonStarts[end], height, width, target);
    return;
  }
  let merged: Uint32Array | undefined;
  for (let i = start; i < end; i++) {
    polygonRuns.length = 0;
    polygonCounts(coordinates, polygonStarts[i], polygonStarts[i + 1], height, width, polygonRuns);
    if (merged === undefined) {
      merged = polygonRuns.toArray();
    } else {
      mergedRuns.length = 0;
      mergeCounts(merged, polygonRuns.data.subarray(0, polygonRuns.length), false, mergedRuns);
      merged = mergedRuns.toArray();
    }
  }
  if (merged) append(target, merged, merged.length);
}

/** What a mask belongs to: a row of annotations or detections. */
export interface MaskRows {
  readonly masks: MaskTable | undefined;
  /** Per row: index of its image. */
  readonly image: Int32Array;
}

/**
 * The mask of an annotation or of a detection, to draw it: its polygons filled. Undefined if it has none.
 * @param rows the truth, or the detections
 * @param images the truth's images, which know how large they are
 */
export function maskOf(
  { masks, image }: MaskRows,
  row: number,
  images: { readonly heights: Int32Array; readonly widths: Int32Array },
): CompressedMask | undefined {
  const kind = masks?.kinds[row];
  if (masks === undefined || kind === undefined || kind === NO_MASK) return undefined;
  const at = image[row];
  const height = kind === RUN_LENGTHS ? masks.heights[row] : images.heights[at];
  const width = kind === RUN_LENGTHS ? masks.widths[row] : images.widths[at];
  const counts = growableUint32();
  appendCounts(masks, row, height, width, counts);
  return { size: [height, width], counts: compressCounts(counts.data, counts.length) };
}

/** Checks size and run lengths of a draft and leaves the run lengths in `scratch`. */
function checkRuns(draft: MaskDraft, place: EntryPlace): void {
  const { height, width } = draft;
  if (height < 0) throw place.missing("segmentation.size", "the mask's [height, width] in pixels");
  if (!draft.hasCounts) throw place.missing("segmentation.counts", "the mask's run lengths");
  if (height * width > MAX_MASK_PIXELS) {
    throw place.invalid("segmentation.size", `is [${height}, ${width}]`, `at most ${MAX_MASK_PIXELS} pixels`);
  }
  scratch.length = 0;
  if (draft.text.length > 0) {
    if (!decompressCounts(draft.text.data, 0, draft.text.length, scratch)) {
      throw place.invalid("segmentation.counts", "is no run-length string", "one as pycocotools writes it");
    }
  } else {
    for (let i = 0; i < draft.counts.length; i++) {
      const run = draft.counts.data[i];
      if (!Number.isInteger(run) || run < 0 || run > MAX_MASK_PIXELS) {
        throw place.invalid("segmentation.counts", `has ${run} at ${i}`, "run lengths, whole numbers from 0");
      }
      scratch.push(run);
    }
  }
  const total = totalOfCounts(scratch.data, 0, scratch.length);
  if (total !== height * width) {
    throw place.invalid(
      "segmentation.counts",
      `covers ${total} pixels`,
      `the ${height * width} of "segmentation.size", ${height} x ${width}`,
    );
  }
}

function checkPolygons(draft: MaskDraft, place: EntryPlace): void {
  let start = 0;
  const { polygonEnds, coordinates } = draft;
  if (polygonEnds.length === 0) {
    throw place.invalid("segmentation", "is an empty list", "polygons or run lengths");
  }
  for (let i = 0; i < polygonEnds.length; i++) {
    const end = polygonEnds.data[i];
    // A line of two points encloses nothing; COCO allows it beside a real polygon.
    if (end - start < (i === 0 ? 6 : 4) || (end - start) % 2 !== 0) {
      throw place.invalid(`segmentation[${i}]`, `has ${end - start} numbers`, "x and y of at least three corners");
    }
    start = end;
  }
  for (let i = 0; i < coordinates.length; i++) {
    const value = coordinates.data[i];
    if (!(Math.abs(value) <= MAX_POLYGON_COORDINATE)) {
      throw place.invalid("segmentation", `has the coordinate ${value}`, "finite numbers in pixels");
    }
  }
}

function append<T extends Uint8Array | Uint32Array | Float64Array>(
  target: Growable<T>,
  values: T,
  length: number,
): void {
  target.reserve(length);
  target.data.set(values.subarray(0, length) as never, target.length);
  target.length += length;
}
