import { growableUint32 } from "../growable.js";
import { boxOfCounts } from "./counts.js";

/**
 * Masks in the form in which they are compared: the spans of pixels that are 1, as positions in column-major order, [start,
 * end) one after the other, with area and box. One object holds many masks and is used again for the next picture.
 */
export class SpanTable {
  count = 0;
  readonly #bounds = growableUint32();
  /** Mask `i` has the bounds from `#starts[i]` to `#starts[i + 1]`. */
  #starts = new Uint32Array(64);
  #areas = new Float64Array(64);
  #boxes = new Float64Array(256);

  clear(): void {
    this.count = 0;
    this.#bounds.length = 0;
  }

  /** Adds the mask with the run lengths `counts[start, end)`. */
  add(counts: Uint32Array, start: number, end: number, height: number): void {
    const index = this.count;
    if (index + 1 >= this.#starts.length) this.#grow();
    const bounds = this.#bounds;
    bounds.reserve(end - start);
    const { data } = bounds;
    let length = bounds.length;
    let position = 0;
    let area = 0;
    for (let i = start; i + 1 < end; i += 2) {
      position += counts[i];
      data[length++] = position;
      const run = counts[i + 1];
      area += run;
      position += run;
      data[length++] = position;
    }
    bounds.length = length;
    this.#areas[index] = area;
    boxOfCounts(counts, start, end, height, this.#boxes, index * 4);
    this.count = index + 1;
    this.#starts[index + 1] = length;
  }

  area(index: number): number {
    return this.#areas[index];
  }

  /**
   * Intersection over union of mask `a` here with mask `b` of `other`; over the area of `a` alone where `b` is a crowd.
   * What is certain to be below `floor` from areas and boxes alone is given as 0, without looking at the pixels.
   */
  iou(a: number, other: SpanTable, b: number, crowd: boolean, floor = 0): number {
    const areaA = this.#areas[a];
    const areaB = other.#areas[b];
    const common = this.#boxOverlap(a, other, b);
    if (common === 0 || areaA === 0 || areaB === 0) return 0;
    const bound = Math.min(areaA, areaB, common);
    if (bound < floor * (crowd ? areaA : areaA + areaB - bound) * (1 - 1e-9)) return 0;
    const intersection = this.#intersection(a, other, b);
    if (intersection === 0) return 0;
    return intersection / (crowd ? areaA : areaA + areaB - intersection);
  }

  #boxOverlap(a: number, other: SpanTable, b: number): number {
    const boxA = this.#boxes;
    const boxB = other.#boxes;
    const i = a * 4;
    const j = b * 4;
    const left = Math.max(boxA[i], boxB[j]);
    const right = Math.min(boxA[i] + boxA[i + 2], boxB[j] + boxB[j + 2]);
    if (right <= left) return 0;
    const top = Math.max(boxA[i + 1], boxB[j + 1]);
    const bottom = Math.min(boxA[i + 1] + boxA[i + 3], boxB[j + 1] + boxB[j + 3]);
    return bottom <= top ? 0 : (right - left) * (bottom - top);
  }

  #intersection(a: number, other: SpanTable, b: number): number {
    const boundsA = this.#bounds.data;
    const boundsB = other.#bounds.data;
    const endA = this.#starts[a + 1];
    const endB = other.#starts[b + 1];
    let i = this.#starts[a];
    let j = other.#starts[b];
    // Spans that end before the other mask begins are passed over by halving.
    i = firstEndingAfter(boundsA, i, endA, boundsB[j]);
    j = firstEndingAfter(boundsB, j, endB, i < endA ? boundsA[i] : 0);
    let total = 0;
    while (i < endA && j < endB) {
      const startA = boundsA[i];
      const startB = boundsB[j];
      const stopA = boundsA[i + 1];
      const stopB = boundsB[j + 1];
      const start = Math.max(startA, startB);
      if (stopA < stopB) {
        if (stopA > start) total += stopA - start;
        i += 2;
      } else {
        if (stopB > start) total += stopB - start;
        j += 2;
      }
    }
    return total;
  }

  #grow(): void {
    const size = this.#starts.length * 2;
    const starts = new Uint32Array(size);
    starts.set(this.#starts);
    this.#starts = starts;
    const areas = new Float64Array(size);
    areas.set(this.#areas);
    this.#areas = areas;
    const boxes = new Float64Array(size * 4);
    boxes.set(this.#boxes);
    this.#boxes = boxes;
  }
}

/** The first span in `bounds[from, to)` whose end lies after `position`. */
function firstEndingAfter(bounds: Uint32Array, from: number, to: number, position: number): number {
  let low = from / 2;
  let high = to / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bounds[middle * 2 + 1] > position) high = middle;
    else low = middle + 1;
  }
  return low * 2;
}
