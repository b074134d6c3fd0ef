import { EntryPlace } from "../entry-place.js";
import type { ByteSource } from "../json/byte-source.js";
import type { JsonCursor } from "../json/json-cursor.js";
import { JsonStream, type ReadLimits } from "../json/json-stream.js";
import { KeySet } from "../json/key-set.js";
import { EntryDraft } from "./entry-draft.js";
import type { Id } from "./id-index.js";
import { isSide, readEntry, readId } from "./read-entry.js";
import type { DetectionTruth } from "./truth.js";
import { type ImageFields, TruthBuilder } from "./truth-builder.js";

export interface ReadOptions extends ReadLimits {
  /** The file's name for messages. */
  readonly name?: string | undefined;
  /** Read segmentations too; without them, boxes can be compared only, and large files need less memory. Default true. */
  readonly masks?: boolean | undefined;
}

export interface ReadTruthOptions extends ReadOptions {
  /** What to do with an annotation whose image or category is not listed in the file. Default "error". */
  readonly unknown?: "error" | "skip" | undefined;
}

/**
 * Reads the truth of a data set from a COCO (or LVIS) JSON file: `images`, `categories`, `annotations`, in any order, of any
 * length; the file is gone through once and never held whole.
 * @throws MetricsError naming the file, the entry and the field
 */
export async function readCocoTruth(source: ByteSource, options: ReadTruthOptions = {}): Promise<DetectionTruth> {
  const place = new EntryPlace(options.name ?? "the truth");
  const stream = new JsonStream(source, place, options);
  const masks = options.masks ?? true;
  const builder = new TruthBuilder(place, { masks, unknown: options.unknown ?? "error", areaFromShape: false });
  const draft = new EntryDraft();
  const found = await stream.readObjectOfArrays({
    images: (cursor) => builder.addImage(readImage(cursor)),
    categories: (cursor) => {
      const { id, name, frequency } = readCategory(cursor);
      builder.addCategory(id, name, frequency);
    },
    annotations: (cursor) => {
      readEntry(cursor, draft, masks);
      builder.addAnnotation(draft);
    },
  });
  for (const list of ["images", "categories", "annotations"]) {
    if (!found.has(list)) throw place.missing(list, `a list of ${list}, as in a COCO file`);
  }
  return builder.finish();
}

const IMAGE_FIELDS = [
  "id",
  "height",
  "width",
  "file_name",
  "neg_category_ids",
  "not_exhaustive_category_ids",
  "coco_url",
] as const;
const IMAGE_KEYS = new KeySet(...IMAGE_FIELDS);

function readImage(cursor: JsonCursor): ImageFields {
  const { place } = cursor;
  let id: Id | undefined;
  let height = 0;
  let width = 0;
  let name: string | undefined;
  let address: string | undefined;
  let negativeCategories: Id[] | undefined;
  let notExhaustiveCategories: Id[] | undefined;
  let more = cursor.enterObject();
  while (more) {
    const key = cursor.key(IMAGE_KEYS);
    place.field = IMAGE_FIELDS[key] ?? "";
    switch (key) {
      case 0:
        id = readId(cursor);
        place.id = id;
        break;
      case 1:
        height = readSide(cursor);
        break;
      case 2:
        width = readSide(cursor);
        break;
      case 3:
        if (!cursor.skipNull()) name = cursor.string();
        break;
      case 4:
        negativeCategories = readIds(cursor);
        break;
      case 5:
        notExhaustiveCategories = readIds(cursor);
        break;
      case 6:
        // LVIS names a photo by its address alone.
        if (!cursor.skipNull()) address = cursor.string();
        break;
      default:
        cursor.skip();
    }
    place.field = "";
    more = cursor.nextMember();
  }
  if (id === undefined) throw place.missing("id", "a number or string that only this image has");
  name ??= address?.split("/").at(-1);
  return { id, height, width, name, negativeCategories, notExhaustiveCategories };
}

const CATEGORY_FIELDS = ["id", "name", "frequency"] as const;
const CATEGORY_KEYS = new KeySet(...CATEGORY_FIELDS);

function readCategory(cursor: JsonCursor): { id: Id; name: string | undefined; frequency: string | undefined } {
  const { place } = cursor;
  let id: Id | undefined;
  let name: string | undefined;
  let frequency: string | undefined;
  let more = cursor.enterObject();
  while (more) {
    const key = cursor.key(CATEGORY_KEYS);
    place.field = CATEGORY_FIELDS[key] ?? "";
    if (key === 0) {
      id = readId(cursor);
      place.id = id;
    } else if (key === 1) {
      name = cursor.string();
    } else if (key === 2) {
      frequency = cursor.string();
    } else {
      cursor.skip();
    }
    place.field = "";
    more = cursor.nextMember();
  }
  if (id === undefined) throw place.missing("id", "a number or string that only this category has");
  return { id, name, frequency };
}

function readSide(cursor: JsonCursor): number {
  if (cursor.skipNull()) return 0;
  const side = cursor.number();
  if (!isSide(side)) throw cursor.place.invalid(cursor.place.field, `is ${side}`, "whole pixels, from 0");
  return side;
}

function readIds(cursor: JsonCursor): Id[] {
  const ids: Id[] = [];
  if (cursor.enterArray()) {
    do ids.push(readId(cursor));
    while (cursor.nextElement());
  }
  return ids;
}
