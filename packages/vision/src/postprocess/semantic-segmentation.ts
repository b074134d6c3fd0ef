import { type InterpolationTaps, interpolationTaps } from "@vistazo/image/prepare";
import { VisionError } from "../vision-error.js";

/**
 * The class of each pixel: the argmax of the logits, bilinearly upsampled as `torch.nn.functional.interpolate` with
 * `align_corners=False` does; of equal ones the lowest class. The upsampled logits are never built. Inside one cell between
 * four logits' centres, each class lies between the least and the greatest of its four, so only those whose greatest reaches
 * the best of all least ones can win anywhere in it: two or three of 150 on most photos.
 *
 * @param logits [classes, height, width]
 * @returns [targetHeight, targetWidth], in 16 bits where there are more than 256 classes.
 * @throws VisionError `invalid-output` for sizes that do not fit or logits that are not finite.
 */
export function semanticLabelMap(
  logits: Float32Array,
  classes: number,
  height: number,
  width: number,
  targetHeight: number,
  targetWidth: number,
): Uint8Array | Uint16Array {
  checkLogits(logits, [classes, height, width], [targetHeight, targetWidth]);
  const pixels = targetHeight * targetWidth;
  const labels = classes <= 256 ? new Uint8Array(pixels) : new Uint16Array(pixels);
  const rows = interpolationTaps(height, targetHeight);
  const columns = interpolationTaps(width, targetWidth);
  const cells = new CellRow(logits, classes, height, width);
  const starts = cellStarts(columns, width);
  for (let y = 0; y < targetHeight; y++) {
    cells.moveTo(rows.low[y]);
    cells.label(rows.weights[2 * y + 1], columns, starts, labels, y * targetWidth);
  }
  return labels;
}

/** The classes that can win in each cell of one row of cells. */
class CellRow {
  /** Classes that can win, of one cell after the other, each with room for all of them. */
  readonly #candidates: Int32Array;
  /** How many candidates each cell has. */
  readonly #counts: Int32Array;
  /** Of each cell the greatest of the classes' least corners. */
  readonly #floors: Float32Array;
  /** Of one cell those that can win on one row of pixels: class, value at the left edge, what it gains up to the right edge. */
  readonly #classes: Int32Array;
  readonly #lefts: Float64Array;
  readonly #gains: Float64Array;
  #row = -1;

  constructor(
    private readonly logits: Float32Array,
    private readonly classCount: number,
    private readonly height: number,
    private readonly width: number,
  ) {
    this.#candidates = new Int32Array(width * classCount);
    this.#counts = new Int32Array(width);
    this.#floors = new Float32Array(width);
    this.#classes = new Int32Array(classCount);
    this.#lefts = new Float64Array(classCount);
    this.#gains = new Float64Array(classCount);
  }

  /** Find the candidates between this row of logits and the next. */
  moveTo(row: number): void {
    if (row === this.#row) return;
    this.#row = row;
    const { logits, classCount, height, width } = this;
    const [candidates, counts, floors] = [this.#candidates, this.#counts, this.#floors];
    const plane = height * width;
    const below = row + 1 < height ? width : 0;
    floors.fill(Number.NEGATIVE_INFINITY);
    counts.fill(0);
    for (let c = 0, at = row * width; c < classCount; c++, at += plane) {
      let left = Math.min(logits[at], logits[at + below]);
      for (let x = 0; x < width; x++) {
        const next = at + Math.min(x + 1, width - 1);
        const right = Math.min(logits[next], logits[next + below]);
        const least = Math.min(left, right);
        if (least > floors[x]) floors[x] = least;
        left = right;
      }
    }
    for (let c = 0, at = row * width; c < classCount; c++, at += plane) {
      let left = Math.max(logits[at], logits[at + below]);
      for (let x = 0; x < width; x++) {
        const next = at + Math.min(x + 1, width - 1);
        const right = Math.max(logits[next], logits[next + below]);
        if (left >= floors[x] || right >= floors[x]) candidates[x * classCount + counts[x]++] = c;
        left = right;
      }
    }
  }

  /** Label the pixels of one target row, which lies `down` of the way from the row of logits to the next. */
  label(
    down: number,
    columns: InterpolationTaps,
    starts: Int32Array,
    labels: Uint8Array | Uint16Array,
    to: number,
  ): void {
    for (let x = 0; x < this.width; x++) {
      const [start, end] = [starts[x], starts[x + 1]];
      if (start === end) continue;
      const count = this.#narrow(x, down);
      if (count > 1) this.#compare(count, columns.weights, start, end, labels, to);
      else for (let i = to + start; i < to + end; i++) labels[i] = this.#classes[0];
    }
  }

  /** Keep the candidates of a cell that can win on one row of pixels, as lines from edge to edge; returns how many. */
  #narrow(x: number, down: number): number {
    const { logits, classCount, width } = this;
    const [classes, lefts, gains] = [this.#classes, this.#lefts, this.#gains];
    const first = x * classCount;
    const count = this.#counts[x];
    classes[0] = this.#candidates[first];
    if (count === 1) return 1;
    const plane = this.height * width;
    const here = this.#row * width + x;
    const below = this.#row + 1 < this.height ? width : 0;
    const right = x + 1 < width ? 1 : 0;
    let floor = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k++) {
      const at = this.#candidates[first + k] * plane + here;
      const atLeft = logits[at] * (1 - down) + logits[at + below] * down;
      const atRight = logits[at + right] * (1 - down) + logits[at + below + right] * down;
      classes[k] = this.#candidates[first + k];
      lefts[k] = atLeft;
      gains[k] = atRight - atLeft;
      const least = Math.min(atLeft, atRight);
      if (least > floor) floor = least;
    }
    let kept = 0;
    for (let k = 0; k < count; k++) {
      if (lefts[k] < floor && lefts[k] + gains[k] < floor) continue;
      classes[kept] = classes[k];
      lefts[kept] = lefts[k];
      gains[kept++] = gains[k];
    }
    return kept;
  }

  #compare(
    count: number,
    weights: Float32Array,
    start: number,
    end: number,
    labels: Uint8Array | Uint16Array,
    to: number,
  ): void {
    const [classes, lefts, gains] = [this.#classes, this.#lefts, this.#gains];
    for (let i = start; i < end; i++) {
      const along = weights[2 * i + 1];
      let best = lefts[0] + gains[0] * along;
      let winner = 0;
      for (let k = 1; k < count; k++) {
        const value = lefts[k] + gains[k] * along;
        if (value > best) {
          best = value;
          winner = k;
        }
      }
      labels[to + i] = classes[winner];
    }
  }
}

/** The first target column of each cell, and after the last cell the number of columns. */
export function cellStarts({ low }: InterpolationTaps, width: number): Int32Array {
  const starts = new Int32Array(width + 1);
  for (let x = 0, i = 0; x <= width; x++) {
    while (i < low.length && low[i] < x) i++;
    starts[x] = i;
  }
  return starts;
}

function checkLogits(logits: Float32Array, shape: readonly number[], target: readonly number[]): void {
  const sizes = [...shape, ...target];
  if (
    !sizes.every((size) => Number.isSafeInteger(size) && size > 0) ||
    logits.length !== shape[0] * shape[1] * shape[2]
  ) {
    throw new VisionError(
      "invalid-output",
      `A segmentation needs logits [classes, height, width] and a size above 0: ${logits.length} logits are not [${shape.join(", ")}] for ${target.join(" x ")} pixels.`,
    );
  }
  if (!logits.every(Number.isFinite)) {
    throw new VisionError("invalid-output", "The network's logits are not finite numbers, so no class can be told.");
  }
}
