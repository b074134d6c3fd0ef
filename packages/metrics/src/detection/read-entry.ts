import type { JsonCursor } from "../json/json-cursor.js";
import { KeySet } from "../json/key-set.js";
import { type MaskDraft, POLYGONS, RUN_LENGTHS } from "../mask/mask-table.js";
import type { EntryDraft } from "./entry-draft.js";
import type { Id } from "./id-index.js";

const FIELDS = [
  "id",
  "image_id",
  "category_id",
  "bbox",
  "area",
  "iscrowd",
  "score",
  "segmentation",
  "ignore",
  "difficult",
] as const;
const KEYS = new KeySet(...FIELDS);
const MASK_KEYS = new KeySet("size", "counts");

/** Reads an annotation or a result of a COCO file into `draft`; fields that no metric needs are skipped. */
export function readEntry(cursor: JsonCursor, draft: EntryDraft, withMasks: boolean): void {
  const { place } = cursor;
  draft.clear();
  let more = cursor.enterObject();
  while (more) {
    const key = cursor.key(KEYS);
    place.field = FIELDS[key] ?? "";
    switch (key) {
      case 0:
        draft.id = readId(cursor);
        place.id = draft.id;
        break;
      case 1:
        draft.image = readId(cursor);
        break;
      case 2:
        draft.category = readId(cursor);
        break;
      case 3:
        readBox(cursor, draft);
        break;
      case 4:
        draft.area = cursor.number();
        draft.hasArea = true;
        break;
      case 5:
        draft.crowd = cursor.flag() !== 0;
        break;
      case 6:
        draft.score = cursor.number();
        draft.hasScore = true;
        break;
      case 7:
        if (withMasks) readMask(cursor, draft.mask);
        else cursor.skip();
        break;
      case 8:
      case 9:
        if (cursor.flag() !== 0) draft.difficult = true;
        break;
      default:
        cursor.skip();
    }
    place.field = "";
    more = cursor.nextMember();
  }
}

/** Reads an id: a whole number or a string; of whole numbers beyond float64's reach the digits, as a string. */
export function readId(cursor: JsonCursor): Id {
  const id = cursor.numberOrString();
  if (typeof id === "number" && !Number.isSafeInteger(id)) {
    throw cursor.place.invalid(cursor.place.field, `is ${id}`, "a whole number or a string");
  }
  return id;
}

/** Reads four numbers; an empty list counts as no box. */
function readBox(cursor: JsonCursor, draft: EntryDraft): void {
  draft.hasBox = false;
  if (!cursor.enterArray()) return;
  let count = 0;
  do {
    const value = cursor.number();
    if (count < 4) draft.box[count] = value;
    count++;
  } while (cursor.nextElement());
  if (count !== 4) throw cursor.place.invalid("bbox", `has ${count} numbers`, "four: [x, y, width, height]");
  draft.hasBox = true;
}

function readMask(cursor: JsonCursor, mask: MaskDraft): void {
  mask.clear();
  const { place } = cursor;
  if (cursor.isArray()) {
    mask.kind = POLYGONS;
    if (!cursor.enterArray()) return;
    do {
      place.field = `segmentation[${mask.polygonEnds.length}]`;
      if (cursor.enterArray()) {
        do mask.coordinates.push(cursor.number());
        while (cursor.nextElement());
      }
      mask.polygonEnds.push(mask.coordinates.length);
    } while (cursor.nextElement());
    return;
  }
  if (!cursor.isObject()) {
    throw place.invalid("segmentation", "is neither a list nor an object", "polygons or run lengths");
  }
  mask.kind = RUN_LENGTHS;
  let more = cursor.enterObject();
  while (more) {
    const key = cursor.key(MASK_KEYS);
    if (key === 0) {
      place.field = "segmentation.size";
      readSize(cursor, mask);
    } else if (key === 1) {
      place.field = "segmentation.counts";
      readCounts(cursor, mask);
    } else {
      cursor.skip();
    }
    more = cursor.nextMember();
  }
}

function readSize(cursor: JsonCursor, mask: MaskDraft): void {
  const sides: number[] = [];
  if (cursor.enterArray()) {
    do sides.push(cursor.number());
    while (cursor.nextElement());
  }
  const [height, width] = sides;
  if (sides.length !== 2 || !isSide(height) || !isSide(width)) {
    throw cursor.place.invalid("segmentation.size", `is [${sides.join(", ")}]`, "[height, width] in whole pixels");
  }
  mask.height = height;
  mask.width = width;
}

function readCounts(cursor: JsonCursor, mask: MaskDraft): void {
  mask.hasCounts = true;
  mask.text.length = 0;
  mask.counts.length = 0;
  if (cursor.isString()) {
    cursor.stringInto(mask.text);
    return;
  }
  if (!cursor.enterArray()) return;
  do mask.counts.push(cursor.number());
  while (cursor.nextElement());
}

/** Whole pixels that fit into 32 bits. */
export function isSide(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}
