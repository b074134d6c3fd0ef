import {
  type BlurDegrees,
  blurAround,
  blurDegrees,
  cutOut,
  drawDetections,
  drawSegments,
  encodePng,
  type FloatImage,
  focusBlur,
  ImageError,
  isolate,
  Mask,
  type Photo,
  paste,
  type RawImage,
  resize,
  resizeFloat,
  tiltPhoto,
} from "@vistazo/image/pure";
import type { RunLength } from "@vistazo/tasks";
import { type DepthMap, nearness } from "../depth-estimation/depth-answer.js";
import type { Look, Numbered, Order } from "./order.js";

/** Longer side of pictures that are only shown, in pixels. */
const SHOWN = 1280;
/** Of one that is turned while one looks. */
const TURNED = 900;
/** A blur's radius, as a part of the photo's longer side. */
const BLUR = 0.015;

const WHITE = [255, 255, 255] as const;

/** The last thing that was made of something numbered. */
class Kept<T> {
  #key = "";
  #value: T | undefined;

  of(key: string, make: () => T): T {
    if (key !== this.#key || this.#value === undefined) {
      this.#value = make();
      this.#key = key;
    }
    return this.#value;
  }
}

/** Makes pictures of photos and answers. What takes long and is asked for again is kept: one photo, one background, one depth map. */
export class PictureMaker {
  readonly #decode: (photo: Blob) => Promise<Photo>;
  readonly #photo = new Kept<Promise<Photo>>();
  readonly #small = new Kept<Promise<Photo>>();
  readonly #background = new Kept<Promise<Photo>>();
  readonly #nearness = new Kept<FloatImage>();
  readonly #degrees = new Kept<BlurDegrees>();

  constructor(decode: (photo: Blob) => Promise<Photo>) {
    this.#decode = decode;
  }

  /** @throws ImageError for a photo that cannot be decoded */
  async size(photo: Numbered<Blob>): Promise<{ width: number; height: number }> {
    const { width, height } = await this.#whole(photo);
    return { width, height };
  }

  /** No larger than a screen. @throws ImageError for photos that cannot be decoded and masks that do not fit them */
  async show(order: Order): Promise<RawImage> {
    return this.#make(order, order.kind === "tilt" ? TURNED : SHOWN);
  }

  /** In the photo's own size, as a PNG file. @throws ImageError as {@link show} */
  async png(order: Order): Promise<Uint8Array> {
    return encodePng(await this.#make(order, Number.POSITIVE_INFINITY));
  }

  async #make(order: Order, longestSide: number): Promise<RawImage> {
    const photo = await this.#sized(order.photo, longestSide);
    const whole = await this.#whole(order.photo);
    switch (order.kind) {
      case "look":
        checkMasks(order.masks, whole);
        return this.#look(photo, union(order.masks, photo), order.look);
      case "segments":
        checkMasks(
          order.segments.map(({ mask }) => mask),
          whole,
        );
        return drawSegments(
          photo,
          order.segments.map(({ label, mask, colour }) => ({ label, colour, mask: fitted(mask, photo) })),
          { each: true, classes: order.classes },
        );
      case "boxes": {
        const scale = photo.width / whole.width;
        const objects = order.objects.map(({ box: { xmin, ymin, xmax, ymax }, ...object }) => ({
          ...object,
          box: { xmin: xmin * scale, ymin: ymin * scale, xmax: xmax * scale, ymax: ymax * scale },
        }));
        return drawDetections(photo, objects);
      }
      case "focus": {
        const radius = Math.max(photo.width, photo.height) * BLUR;
        const degrees = this.#degrees.of(`${order.photo.number} ${photo.width}`, () => blurDegrees(photo, radius));
        return focusBlur(degrees, this.#near(order.depth, photo), order.focus);
      }
      case "tilt":
        return tiltPhoto(photo, this.#near(order.depth, photo), order);
    }
  }

  async #look(photo: Photo, mask: Mask, look: Look): Promise<RawImage> {
    switch (look.kind) {
      case "mask":
        return mask.toImage();
      case "inverted":
        return mask.invert().toImage();
      case "white":
        return paste(photo, WHITE, mask);
      case "cut-out":
        return cutOut(photo, mask);
      case "blurred":
        return blurAround(photo, mask, Math.max(photo.width, photo.height) * BLUR);
      case "colour":
        return isolate(photo, mask, look.colour);
      case "photo":
        return paste(photo, covering(await this.#decoded(this.#background, look.background), photo), mask.invert());
    }
  }

  #whole(photo: Numbered<Blob>): Promise<Photo> {
    return this.#decoded(this.#photo, photo);
  }

  #decoded(kept: Kept<Promise<Photo>>, { number, value }: Numbered<Blob>): Promise<Photo> {
    return kept.of(`${number}`, () => this.#decode(value));
  }

  #sized(photo: Numbered<Blob>, longestSide: number): Promise<Photo> {
    if (!Number.isFinite(longestSide)) return this.#whole(photo);
    return this.#small.of(`${photo.number} ${longestSide}`, async () => {
      const whole = await this.#whole(photo);
      const scale = longestSide / Math.max(whole.width, whole.height);
      if (scale >= 1) return whole;
      const side = (length: number) => Math.max(1, Math.round(length * scale));
      return resize(whole, { width: side(whole.width), height: side(whole.height), filter: "bilinear" });
    });
  }

  #near({ number, value }: Numbered<DepthMap>, { width, height }: Photo): FloatImage {
    return this.#nearness.of(`${number} ${width}`, () => {
      const data = value.data.map((depth) => nearness(value, depth));
      return resizeFloat({ data, width: value.width, height: value.height }, { width, height, filter: "bilinear" });
    });
  }
}

/** @throws ImageError `bad-mask` */
function checkMasks(masks: readonly RunLength[], { width, height }: Photo): void {
  const other = masks.find(({ size }) => size[0] !== height || size[1] !== width);
  if (!other) return;
  const sizes = `${other.size[1]} x ${other.size[0]}, the photo ${width} x ${height}`;
  throw new ImageError("bad-mask", `A mask has ${sizes} pixels.`);
}

function fitted(mask: RunLength, photo: Photo): Mask {
  const whole = Mask.fromRuns(mask);
  return whole.width === photo.width && whole.height === photo.height ? whole : whole.resize(photo);
}

function union(masks: readonly RunLength[], photo: Photo): Mask {
  const [first, ...rest] = masks.map((mask) => fitted(mask, photo));
  const none = () => Mask.fromBytes(new Uint8Array(photo.width * photo.height), photo.width, photo.height);
  return rest.reduce((all, mask) => all.union(mask), first ?? none());
}

/** The middle of a picture, in another's size and proportions. */
function covering(picture: Photo, { width, height }: Photo): Photo {
  const scale = Math.max(width / picture.width, height / picture.height);
  const [partWidth, partHeight] = [width / scale, height / scale];
  const [left, top] = [Math.max(0, (picture.width - partWidth) / 2), Math.max(0, (picture.height - partHeight) / 2)];
  return resize(picture, {
    width,
    height,
    filter: "bilinear",
    box: {
      left,
      top,
      right: Math.min(picture.width, left + partWidth),
      bottom: Math.min(picture.height, top + partHeight),
    },
  });
}
