import { checkSize, type RawImage, type Size } from "./raw-image.js";

/** Weights are whole numbers of that many parts. */
const ONE = 2048;

/** Where the pixels of one side come from: two neighbours, and how much of each. */
interface Taps {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly firstWeight: Int32Array;
  readonly secondWeight: Int32Array;
}

/**
 * The image at another size, bit for bit as OpenCV's `cv2.resize` with INTER_LINEAR on 8-bit images: each pixel blended of the four
 * nearest, in fixed point. Shrunk images are not smoothed.
 * Source: OpenCV's `resize.cpp` (`HResizeLinear`, `VResizeLinear`, `ResizeAreaFast`).
 * @throws ImageError `bad-argument` for a size that cannot be.
 */
export function resizeAsOpenCv<T extends RawImage>(image: T, size: Size): T {
  const { width, height } = size;
  checkSize(size, "A resized image");
  if (width === image.width && height === image.height) return { ...image, data: new Uint8Array(image.data) };
  if (image.width === 2 * width && image.height === 2 * height) return { ...image, ...size, data: halve(image) };
  const columns = columnTaps(image.width, width);
  const rows = rowTaps(image.height, height);
  const data = new Uint8Array(width * height * image.channels);
  const lines = new BlendedRows(image, columns, width * image.channels);
  for (let y = 0, to = 0; y < height; y++) {
    const upper = lines.row(rows.first[y]);
    const lower = lines.row(rows.second[y], rows.first[y]);
    const [above, below] = [rows.firstWeight[y], rows.secondWeight[y]];
    for (let x = 0; x < upper.length; x++, to++) {
      data[to] = (((above * (upper[x] >> 4)) >> 16) + ((below * (lower[x] >> 4)) >> 16) + 2) >> 2;
    }
  }
  return { ...image, ...size, data };
}

/** Rows of the source at the new width, the last two kept, since neighbours share them. */
class BlendedRows {
  readonly #kept = new Map<number, Int32Array>();

  constructor(
    private readonly image: RawImage,
    private readonly columns: Taps,
    private readonly length: number,
  ) {}

  /** @param beside another row that must be kept. */
  row(y: number, beside = y): Int32Array {
    const known = this.#kept.get(y);
    if (known) return known;
    let line: Int32Array | undefined;
    if (this.#kept.size === 2) {
      const [old] = [...this.#kept.keys()].filter((row) => row !== beside);
      line = this.#kept.get(old);
      this.#kept.delete(old);
    }
    line ??= new Int32Array(this.length);
    this.#blend(y, line);
    this.#kept.set(y, line);
    return line;
  }

  #blend(y: number, line: Int32Array): void {
    const { data, width, channels } = this.image;
    const { first, second, firstWeight, secondWeight } = this.columns;
    const row = y * width * channels;
    for (let x = 0, to = 0; x < first.length; x++) {
      const [left, right] = [row + first[x] * channels, row + second[x] * channels];
      const [near, far] = [firstWeight[x], secondWeight[x]];
      for (let c = 0; c < channels; c++) line[to++] = data[left + c] * near + data[right + c] * far;
    }
  }
}

/** At the edges a column is what the last one is. */
function columnTaps(from: number, to: number): Taps {
  return taps(from, to, (at, share) => (at < 0 ? [0, 0] : at >= from - 1 ? [from - 1, 0] : [at, share]));
}

/** At the edges a row is blended with itself. */
function rowTaps(from: number, to: number): Taps {
  return taps(from, to, (at, share) => [at, share]);
}

function taps(from: number, to: number, atEdge: (at: number, share: number) => [at: number, share: number]): Taps {
  const { fround, floor, min, max } = Math;
  const scale = 1 / (to / from);
  const made: Taps = {
    first: new Int32Array(to),
    second: new Int32Array(to),
    firstWeight: new Int32Array(to),
    secondWeight: new Int32Array(to),
  };
  const inside = (at: number) => min(max(at, 0), from - 1);
  for (let i = 0; i < to; i++) {
    const exact = fround((i + 0.5) * scale - 0.5);
    const [at, share] = atEdge(floor(exact), fround(exact - floor(exact)));
    made.first[i] = inside(at);
    made.second[i] = inside(at + 1);
    made.firstWeight[i] = roundHalfToEven(fround(1 - share) * ONE);
    made.secondWeight[i] = roundHalfToEven(share * ONE);
  }
  return made;
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  return value - floor === 0.5 ? floor + (floor % 2) : Math.round(value);
}

/** OpenCV takes the mean of four pixels where both sides become half as long. */
function halve({ data, width, height, channels }: RawImage): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(data.length / 4);
  const row = width * channels;
  for (let y = 0, to = 0; y < height; y += 2) {
    for (let x = 0; x < row; x += 2 * channels) {
      for (let c = 0; c < channels; c++, to++) {
        const at = y * row + x + c;
        out[to] = (data[at] + data[at + channels] + data[at + row] + data[at + row + channels] + 2) >> 2;
      }
    }
  }
  return out;
}
