import type { EntryPlace } from "../entry-place.js";
import { MaskDraft } from "../mask/mask-table.js";
import type { Id } from "./id-index.js";

/** Coordinates beyond this are no pixels: products of two would leave what a float64 holds exactly enough. */
const MAX_COORDINATE = 2 ** 53;

/** One annotation or detection while it is read; the same object serves for all. */
export class EntryDraft {
  id: Id | undefined;
  image: Id | undefined;
  category: Id | undefined;
  hasBox = false;
  readonly box = new Float64Array(4);
  /** NaN where the file has none. */
  area = Number.NaN;
  hasArea = false;
  score = Number.NaN;
  hasScore = false;
  crowd = false;
  difficult = false;
  readonly mask = new MaskDraft();

  clear(): void {
    this.id = undefined;
    this.image = undefined;
    this.category = undefined;
    this.hasBox = false;
    this.area = Number.NaN;
    this.hasArea = false;
    this.score = Number.NaN;
    this.hasScore = false;
    this.crowd = false;
    this.difficult = false;
    this.mask.clear();
  }

  checkBox(place: EntryPlace): void {
    const { box } = this;
    for (let i = 0; i < 4; i++) {
      const value = box[i];
      if (!(Math.abs(value) <= MAX_COORDINATE)) {
        throw place.invalid("bbox", `has ${value} at ${i}`, "[x, y, width, height], finite numbers in pixels");
      }
    }
    if (box[2] < 0 || box[3] < 0) {
      const side = box[2] < 0 ? "width" : "height";
      const value = box[2] < 0 ? box[2] : box[3];
      throw place.invalid("bbox", `has the negative ${side} ${value}`, "[x, y, width, height] with sizes from 0");
    }
  }

  checkArea(place: EntryPlace): void {
    const { area } = this;
    if (!(area >= 0 && area <= MAX_COORDINATE)) {
      throw place.invalid("area", area < 0 ? `is negative, ${area}` : `is ${area}`, "the object's pixels, from 0");
    }
  }

  checkScore(place: EntryPlace): void {
    if (!this.hasScore) throw place.missing("score", "a number, higher for a surer detection");
    if (!Number.isFinite(this.score)) throw place.invalid("score", `is ${this.score}`, "a finite number");
  }
}
