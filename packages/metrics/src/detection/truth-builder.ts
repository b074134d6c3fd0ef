import type { EntryPlace } from "../entry-place.js";
import { growableFloat64, growableInt32, growableUint8 } from "../growable.js";
import { MaskTableBuilder, NO_MASK, POLYGONS, RUN_LENGTHS } from "../mask/mask-table.js";
import type { EntryDraft } from "./entry-draft.js";
import { type Id, IdIndex, isLargeNumber, orderOfIds } from "./id-index.js";
import type { CategoryTable, DetectionTruth, ImageTable } from "./truth.js";

export interface TruthRules {
  /** Keep segmentations. */
  readonly masks: boolean;
  /** What becomes of an annotation whose image or category is not listed. */
  readonly unknown: "error" | "skip";
  /** Take the box's (or the mask's) area where an annotation has none, instead of refusing it. */
  readonly areaFromShape: boolean;
}

export interface ImageFields {
  readonly id: Id;
  readonly height: number;
  readonly width: number;
  readonly name: string | undefined;
  readonly negativeCategories?: readonly Id[] | undefined;
  readonly notExhaustiveCategories?: readonly Id[] | undefined;
}

/** Gathers images, categories and annotations, in whatever order they come, and checks that they belong together. */
export class TruthBuilder {
  readonly #images = new IdIndex();
  readonly #imageFields: (ImageFields | undefined)[] = [];
  readonly #categories = new IdIndex();
  readonly #categoryFields: ({ name: string; frequency: string | undefined } | undefined)[] = [];
  readonly #ids = growableFloat64();
  /** Ids that a float64 would round. */
  readonly #largeIds = new Set<Id>();
  readonly #image = growableInt32();
  readonly #category = growableInt32();
  readonly #boxes = growableFloat64();
  readonly #areas = growableFloat64();
  readonly #crowd = growableUint8();
  readonly #difficult = growableUint8();
  readonly #masks: MaskTableBuilder | undefined;

  constructor(
    readonly place: EntryPlace,
    readonly rules: TruthRules,
  ) {
    if (rules.masks) this.#masks = new MaskTableBuilder();
  }

  addImage(fields: ImageFields): void {
    const index = this.#images.add(fields.id);
    if (this.#imageFields[index]) throw this.#usedTwice("image", fields.id);
    // The id as the list of images writes it decides how images are sorted.
    this.#images.ids[index] = fields.id;
    this.#imageFields[index] = fields;
  }

  addCategory(id: Id, name: string | undefined, frequency?: string): void {
    const index = this.#categories.add(id);
    if (this.#categoryFields[index]) throw this.#usedTwice("category", id);
    this.#categories.ids[index] = id;
    this.#categoryFields[index] = { name: name ?? String(id), frequency };
  }

  addAnnotation(draft: EntryDraft): void {
    const { place } = this;
    place.id = draft.id;
    if (draft.image === undefined) throw place.missing("image_id", "the id of the annotation's image");
    if (draft.category === undefined) throw place.missing("category_id", "the id of the object's category");
    if (draft.hasBox) draft.checkBox(place);
    this.#addMask(draft);
    let { area } = draft;
    if (draft.hasArea) {
      draft.checkArea(place);
    } else if (!this.rules.areaFromShape) {
      throw place.missing("area", "the object's pixels (they decide about small, medium and large)");
    } else if (draft.mask.kind === RUN_LENGTHS && this.#masks) {
      area = this.#masks.area;
    } else {
      area = draft.hasBox ? draft.box[2] * draft.box[3] : 0;
    }
    this.#ids.push(this.#idAsNumber(draft.id));
    this.#image.push(this.#images.add(draft.image));
    this.#category.push(this.#categories.add(draft.category));
    for (let i = 0; i < 4; i++) this.#boxes.push(draft.hasBox ? draft.box[i] : Number.NaN);
    this.#areas.push(area);
    this.#crowd.push(draft.crowd ? 1 : 0);
    this.#difficult.push(draft.difficult ? 1 : 0);
  }

  finish(): DetectionTruth {
    const { place } = this;
    place.enter("annotations");
    const categories = this.#categoryTable();
    const images = this.#imageTable();
    const count = this.#ids.length;
    const image = this.#image.finish();
    const category = this.#category.finish();
    this.#resolve(image, this.#imageFields, "image");
    this.#resolve(category, this.#categoryFields, "category");
    // What an annotation alone named is not part of the data set.
    const truth: DetectionTruth = {
      name: place.file,
      images,
      categories,
      count,
      ids: this.#ids.finish(),
      image,
      category,
      boxes: this.#boxes.finish(),
      areas: this.#areas.finish(),
      crowd: this.#crowd.finish(),
      difficult: this.#difficult.finish(),
      masks: this.#masks?.finish(),
    };
    this.#checkIds(truth.ids);
    this.#checkMaskSizes(truth);
    return truth;
  }

  #addMask(draft: EntryDraft): void {
    this.place.field = "segmentation";
    this.#masks?.add(draft.mask, this.place);
    this.place.field = "";
  }

  /** Replaces provisional indices by those of the tables; -1 for what is not listed. */
  #resolve(column: Int32Array, fields: readonly unknown[], kind: "image" | "category"): void {
    const listed = new Int32Array(kind === "image" ? this.#images.ids.length : this.#categories.ids.length).fill(-1);
    let next = 0;
    for (let i = 0; i < listed.length; i++) if (fields[i]) listed[i] = next++;
    for (let i = 0; i < column.length; i++) {
      const index = listed[column[i]];
      if (index < 0 && this.rules.unknown === "error") {
        const ids = kind === "image" ? this.#images.ids : this.#categories.ids;
        const id = JSON.stringify(ids[column[i]]);
        this.place.startEntry(i);
        this.place.id = this.#ids.data[i];
        const lists = kind === "image" ? "images" : "categories";
        throw this.place.error(
          kind === "image" ? "unknown-image" : "unknown-category",
          `"${kind}_id" is ${id}, which is not in "${lists}"; expected the id of one of them`,
          `${kind}_id`,
        );
      }
      column[i] = index;
    }
  }

  #imageTable(): ImageTable {
    const index = new IdIndex();
    const fields = this.#imageFields.filter((image) => image !== undefined);
    const negativeCategories = new Map<number, readonly Id[]>();
    const notExhaustiveCategories = new Map<number, readonly Id[]>();
    for (const image of fields) {
      const i = index.add(image.id);
      if (image.negativeCategories?.length) negativeCategories.set(i, image.negativeCategories);
      if (image.notExhaustiveCategories?.length) notExhaustiveCategories.set(i, image.notExhaustiveCategories);
    }
    return {
      count: fields.length,
      ids: index.ids,
      names: fields.map((image) => image.name),
      heights: Int32Array.from(fields, (image) => image.height),
      widths: Int32Array.from(fields, (image) => image.width),
      order: orderOfIds(index.ids),
      index,
      negativeCategories,
      notExhaustiveCategories,
    };
  }

  #categoryTable(): CategoryTable {
    const index = new IdIndex();
    const names: string[] = [];
    const frequencies: (string | undefined)[] = [];
    this.#categories.ids.forEach((id, i) => {
      const fields = this.#categoryFields[i];
      if (!fields) return;
      index.add(id);
      names.push(fields.name);
      frequencies.push(fields.frequency);
    });
    return { count: names.length, ids: index.ids, names, frequencies, order: orderOfIds(index.ids), index };
  }

  #idAsNumber(id: Id | undefined): number {
    const { place } = this;
    if (id === undefined) throw place.missing("id", "a whole number that only this annotation has");
    const number = typeof id === "number" ? id : Number(id === "" ? Number.NaN : id);
    if (isLargeNumber(id)) {
      if (this.#largeIds.has(id)) throw this.#usedTwice("annotation", id);
      this.#largeIds.add(id);
    } else if (!Number.isSafeInteger(number)) {
      throw place.invalid("id", `is ${JSON.stringify(id)}`, "a whole number that only this annotation has");
    }
    return number;
  }

  #usedTwice(kind: string, id: Id): Error {
    return this.place.error(
      "duplicate-id",
      `"id" ${JSON.stringify(id)} is used twice; expected every ${kind} to have its own`,
      "id",
    );
  }

  #checkIds(ids: Float64Array): void {
    const sorted = ids.slice().sort();
    for (let i = 1; i < sorted.length; i++) {
      const id = sorted[i];
      if (id !== sorted[i - 1] || !Number.isSafeInteger(id)) continue;
      this.place.startEntry(ids.lastIndexOf(id));
      throw this.#usedTwice("annotation", id);
    }
  }

  /** A mask and its image must have the same pixels, and polygons need to know how many there are. */
  #checkMaskSizes({ masks, image, images, ids }: DetectionTruth): void {
    if (!masks) return;
    for (let i = 0; i < masks.kinds.length; i++) {
      const at = image[i];
      const kind = masks.kinds[i];
      if (kind === NO_MASK || at < 0) continue;
      const height = images.heights[at];
      const width = images.widths[at];
      this.place.startEntry(i);
      this.place.id = ids[i];
      if (kind === POLYGONS) {
        if (height > 0 && width > 0) continue;
        throw this.place.error(
          "missing-field",
          `"segmentation" has polygons, but image ${images.ids[at]} has no "height" and "width"; expected its size in pixels`,
          "height",
        );
      }
      checkMaskSize(masks.heights[i], masks.widths[i], height, width, this.place);
    }
  }
}

/** @throws MetricsError `size-mismatch` */
export function checkMaskSize(
  maskHeight: number,
  maskWidth: number,
  height: number,
  width: number,
  place: EntryPlace,
): void {
  if (height === 0 || width === 0 || (maskHeight === height && maskWidth === width)) return;
  throw place.error(
    "size-mismatch",
    `"segmentation.size" is [${maskHeight}, ${maskWidth}], but the image has [${height}, ${width}] pixels; expected the same size`,
    "segmentation.size",
  );
}
