import type { RunLength } from "@vistazo/tasks";
import type { PixelBox } from "./crop.js";
import { ImageError } from "./errors.js";
import { nearestPositions, pickPixels } from "./nearest.js";
import { encodePng } from "./png.js";
import { checkSize, type RawImage, type Size } from "./raw-image.js";
import { checkRunLength, combineRuns, forEachRun, RunWriter, runsOfBits, runsOfBytes } from "./run-length.js";

/**
 * Which pixels of a photo belong to a segment. Immutable. Held as runs, or as bits where those are smaller: at most an
 * eighth of a byte a pixel, so that a hundred masks of a 12-megapixel photo take at most 150 MB and usually a few.
 */
export class Mask {
  readonly width: number;
  readonly height: number;
  readonly #runs?: Uint32Array;
  readonly #bits?: Uint8Array;

  private constructor(width: number, height: number, runs: Uint32Array) {
    this.width = width;
    this.height = height;
    if (runs.byteLength * 8 <= width * height) this.#runs = runs;
    else this.#bits = bitsOf(runs, width * height);
  }

  /** From one byte a pixel, row by row: 0 is outside. */
  static fromBytes(bytes: Uint8Array | Uint8ClampedArray, width: number, height: number): Mask {
    checkLength(bytes.length, { width, height });
    return new Mask(width, height, runsOfBytes(bytes));
  }

  /** The pixels whose score is at least `threshold`; NaN is outside. */
  static fromScores(scores: Float32Array, width: number, height: number, threshold: number): Mask {
    checkLength(scores.length, { width, height });
    const writer = new RunWriter();
    for (let start = 0, end = 0; start < scores.length; start = end) {
      while (end < scores.length && !(scores[end] >= threshold)) end++;
      writer.write(0, end - start);
      start = end;
      while (end < scores.length && scores[end] >= threshold) end++;
      writer.write(1, end - start);
    }
    return new Mask(width, height, writer.finish());
  }

  /** From runs in row-major order, zeros first. @throws ImageError `bad-mask` for runs that do not add up. */
  static fromRuns(runLength: RunLength): Mask {
    const runs = checkRunLength(runLength);
    return new Mask(runLength.size[1], runLength.size[0], runs);
  }

  /**
   * One mask for each label of a label map (one whole number a pixel, row by row) in a single pass over it, in ascending
   * order of labels. `ignore`: a label that gets none, such as 255 or -1 for "nothing".
   */
  static fromLabelMap(labels: LabelMap, width: number, height: number, ignore?: number): Map<number, Mask> {
    checkLength(labels.length, { width, height });
    const segments = new Map<number, { readonly writer: RunWriter; end: number }>();
    for (let start = 0, end = 0; start < labels.length; start = end) {
      const label = labels[start];
      while (end < labels.length && labels[end] === label) end++;
      if (label === ignore) continue;
      let segment = segments.get(label);
      if (!segment) {
        segment = { writer: new RunWriter(), end: 0 };
        segments.set(label, segment);
      }
      segment.writer.write(0, start - segment.end);
      segment.writer.write(1, end - start);
      segment.end = end;
    }
    const masks = new Map<number, Mask>();
    for (const label of [...segments.keys()].sort((a, b) => a - b)) {
      const segment = segments.get(label)!;
      segment.writer.write(0, labels.length - segment.end);
      masks.set(label, new Mask(width, height, segment.writer.finish()));
      segments.delete(label);
    }
    return masks;
  }

  /** What Node's `console.log` shows. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    const share = (100 * this.area) / (this.width * this.height);
    return `Mask ${this.width} x ${this.height}, ${share.toFixed(1)} % inside`;
  }

  /** Lengths of runs in row-major order, zeros first. */
  get runs(): Uint32Array {
    return this.#runs ?? runsOfBits(this.#bits!, this.width * this.height);
  }

  /** How many bytes this mask holds. */
  get byteLength(): number {
    return (this.#runs ?? this.#bits!).byteLength;
  }

  /** How many pixels are inside. */
  get area(): number {
    let area = 0;
    forEachRun(this.runs, (start, end) => {
      area += end - start;
    });
    return area;
  }

  /** The smallest box around the pixels inside; undefined where there are none. */
  get box(): PixelBox | undefined {
    const { width } = this;
    const box = { left: width, top: this.height, right: 0, bottom: 0 };
    forEachRun(this.runs, (start, end) => {
      const top = Math.floor(start / width);
      const bottom = Math.floor((end - 1) / width);
      box.top = Math.min(box.top, top);
      box.bottom = Math.max(box.bottom, bottom + 1);
      // A run that goes on in the next row touches both edges.
      box.left = top === bottom ? Math.min(box.left, start - top * width) : 0;
      box.right = top === bottom ? Math.max(box.right, end - bottom * width) : width;
    });
    return box.right === 0 ? undefined : box;
  }

  /** Whether a pixel is inside; outside the mask's size it is not. */
  has(x: number, y: number): boolean {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return false;
    const at = y * this.width + x;
    if (this.#bits) return ((this.#bits[at >> 3] >> (at & 7)) & 1) === 1;
    let end = 0;
    const run = this.#runs!.findIndex((count) => {
      end += count;
      return at < end;
    });
    return (run & 1) === 1;
  }

  /** Outside for inside. */
  invert(): Mask {
    const { runs } = this;
    if (runs[0] === 0) return new Mask(this.width, this.height, runs.slice(1));
    const inverted = new Uint32Array(runs.length + 1);
    inverted.set(runs, 1);
    return new Mask(this.width, this.height, inverted);
  }

  /** The pixels inside this mask or the other. */
  union(other: Mask): Mask {
    return this.#combine(other, (a, b) => (a | b) as 0 | 1);
  }

  /** The pixels inside both. */
  intersection(other: Mask): Mask {
    return this.#combine(other, (a, b) => (a & b) as 0 | 1);
  }

  /** The pixels inside this mask and not the other. */
  difference(other: Mask): Mask {
    return this.#combine(other, (a, b) => (a & ~b) as 0 | 1);
  }

  /** Intersection over union, 0 to 1; 0 for two empty masks. */
  iou(other: Mask): number {
    const union = this.union(other).area;
    return union === 0 ? 0 : this.intersection(other).area / union;
  }

  #combine(other: Mask, keep: (a: 0 | 1, b: 0 | 1) => 0 | 1): Mask {
    if (other.width !== this.width || other.height !== this.height) {
      const sizes = `${this.width} x ${this.height} and ${other.width} x ${other.height}`;
      throw new ImageError("bad-mask", `Masks of ${sizes} pixels cannot be combined; resize one first.`);
    }
    return new Mask(this.width, this.height, combineRuns(this.runs, other.runs, keep));
  }

  /** The mask at another size, without smoothing: Pillow's nearest. */
  resize(size: Size): Mask {
    checkSize(size, "A resized mask");
    const columns = nearestPositions(this.width, 0, this.width, size.width);
    const rows = nearestPositions(this.height, 0, this.height, size.height);
    return Mask.fromBytes(pickPixels(this.toBytes(), this.width, 1, columns, rows), size.width, size.height);
  }

  /** One byte a pixel, row by row: `inside` or 0. */
  toBytes(inside = 255): Uint8Array {
    const bytes = new Uint8Array(this.width * this.height);
    forEachRun(this.runs, (start, end) => bytes.fill(inside, start, end));
    return bytes;
  }

  /** The mask as a gray picture of 0 and 255: Pillow's mode L. */
  toImage(): RawImage {
    return { data: this.toBytes(), width: this.width, height: this.height, channels: 1 };
  }

  /** A gray PNG file of 0 and 255. */
  toPng(): Promise<Uint8Array> {
    return encodePng(this.toImage());
  }

  /** Runs in row-major order, zeros first; what `JSON.stringify` writes. */
  toJSON(): RunLength {
    return { size: [this.height, this.width], counts: [...this.runs] };
  }
}

export type LabelMap = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array;

function checkLength(length: number, size: Size): void {
  checkSize(size, "A mask");
  if (length !== size.width * size.height) {
    throw new ImageError(
      "bad-mask",
      `A mask of ${size.width} x ${size.height} needs one value a pixel, not ${length}.`,
    );
  }
}

function bitsOf(runs: Uint32Array, length: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(length / 8));
  forEachRun(runs, (start, end) => {
    for (let at = start; at < end; at++) {
      // Whole bytes at once in the middle of a run.
      if ((at & 7) === 0 && end - at >= 8) {
        const bytes = (end - at) >> 3;
        bits.fill(255, at >> 3, (at >> 3) + bytes);
        at += bytes * 8 - 1;
      } else bits[at >> 3] |= 1 << (at & 7);
    }
  });
  return bits;
}
