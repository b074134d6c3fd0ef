import type { EntryPlace } from "../entry-place.js";
import { growableFloat64, growableInt32 } from "../growable.js";
import { MaskTableBuilder, NO_MASK, POLYGONS, RUN_LENGTHS } from "../mask/mask-table.js";
import type { EntryDraft } from "./entry-draft.js";
import type { Detections, DetectionTruth } from "./truth.js";
import { checkMaskSize } from "./truth-builder.js";

/**
 * Gathers detections. As in COCO's own loader, the first one decides for all: if it has a box, every detection's area is that
 * of its box, even where masks are compared, and a detection without mask stands for the rectangle of its box; if it has
 * only a mask, area (and box) are the mask's.
 */
export class DetectionsBuilder {
  readonly #image = growableInt32();
  readonly #category = growableInt32();
  readonly #scores = growableFloat64();
  readonly #boxes = growableFloat64();
  readonly #areas = growableFloat64();
  readonly #masks = new MaskTableBuilder();
  #byBoxes = true;
  #anyMask = false;
  #unknownCategories = 0;

  constructor(
    readonly place: EntryPlace,
    readonly truth: DetectionTruth,
    /** Keep segmentations. */
    readonly keepMasks: boolean,
  ) {}

  /** Adds a detection whose image and category are named by their ids. */
  add(draft: EntryDraft): void {
    const { place, truth } = this;
    const { images, categories } = truth;
    if (draft.image === undefined) throw place.missing("image_id", "the id of the image it was found in");
    if (draft.category === undefined) throw place.missing("category_id", "the id of the category it was taken for");
    const image = images.index.find(draft.image);
    if (image < 0) {
      throw place.error(
        "unknown-image",
        `"image_id" is ${JSON.stringify(draft.image)}, which ${truth.name} does not have; expected the id of one of its ${images.count} images`,
        "image_id",
      );
    }
    this.addTo(image, categories.index.find(draft.category), draft);
  }

  /** Adds a detection on an image and of a category (-1: one that the truth does not have), given by their indices. */
  addTo(image: number, category: number, draft: EntryDraft): void {
    const { place } = this;
    draft.checkScore(place);
    if (category < 0) this.#unknownCategories++;
    if (this.#scores.length === 0) this.#byBoxes = draft.hasBox;
    if (this.#byBoxes && !draft.hasBox) {
      throw place.missing("bbox", "[x, y, width, height] in pixels, as the first entry has it");
    }
    if (draft.hasBox) draft.checkBox(place);
    this.#addMask(draft, image);
    const box = draft.hasBox ? draft.box : this.#masks.box;
    const area = this.#byBoxes ? box[2] * box[3] : this.#masks.area;
    this.#image.push(image);
    this.#category.push(category);
    this.#scores.push(draft.score);
    for (let i = 0; i < 4; i++) this.#boxes.push(box[i]);
    this.#areas.push(area);
  }

  finish(): Detections {
    return {
      name: this.place.file,
      count: this.#scores.length,
      image: this.#image.finish(),
      category: this.#category.finish(),
      scores: this.#scores.finish(),
      boxes: this.#boxes.finish(),
      areas: this.#areas.finish(),
      masks: this.#anyMask && this.keepMasks ? this.#masks.finish() : undefined,
      masksLeftOut: this.#anyMask && !this.keepMasks,
      unknownCategories: this.#unknownCategories,
    };
  }

  #addMask(draft: EntryDraft, image: number): void {
    const { place } = this;
    const { mask } = draft;
    const { images } = this.truth;
    const height = images.heights[image];
    const width = images.widths[image];
    if (!this.#byBoxes && mask.kind !== RUN_LENGTHS) {
      if (mask.kind === NO_MASK) throw place.missing("bbox", 'a box, or a mask in "segmentation"');
      throw place.invalid("segmentation", "is a list of polygons", "run lengths, or polygons together with a bbox");
    }
    if (mask.kind === POLYGONS && (height === 0 || width === 0)) {
      throw place.error(
        "missing-field",
        `"segmentation" has polygons, but image ${images.ids[image]} has no "height" and "width" in ${this.truth.name}; expected its size in pixels`,
        "segmentation",
      );
    }
    if (mask.kind !== NO_MASK) this.#anyMask = true;
    if (!this.keepMasks) {
      if (!this.#byBoxes) this.#masks.measure(mask, place);
      return;
    }
    place.field = "segmentation";
    this.#masks.add(mask, place);
    place.field = "";
    if (mask.kind === RUN_LENGTHS) checkMaskSize(mask.height, mask.width, height, width, place);
  }
}
