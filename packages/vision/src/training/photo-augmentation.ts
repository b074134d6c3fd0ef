import type { Random } from "@vistazo/training";
import type { CropRange, PhotoCrop } from "./photo-crop.js";

/** How far photos are changed, at most. */
export interface PhotoAugmentation extends CropRange {
  /** Of brightness, contrast, saturation and each colour, as shares. */
  readonly colour: number;
  /** How often a part is covered. */
  readonly cover: number;
  /** How often two photos are blended. */
  readonly blend: number;
}

export const defaultPhotoAugmentation: PhotoAugmentation = {
  smallestCrop: 0.4,
  stretch: 0.3,
  colour: 0.35,
  cover: 0.25,
  blend: 0.3,
};

/**
 * A part of a photo, perhaps mirrored, in other light and colours, perhaps with a piece covered.
 *
 * @param source 8-bit RGB, [side, side, 3].
 * @param out where it is written: [3, size, size].
 * @returns whether left and right were exchanged.
 */
export function augmentPhoto(
  source: Uint8Array,
  side: number,
  crop: PhotoCrop,
  out: Uint8Array,
  size: number,
  random: Random,
  { colour, cover }: Pick<PhotoAugmentation, "colour" | "cover">,
): boolean {
  const mirrored = random.next() < 0.5;
  const across = samples(crop.left * side, crop.width * side, size, side, mirrored);
  const down = samples(crop.top * side, crop.height * side, size, side, false);
  const contrast = random.between(1 - colour, 1 + colour);
  const brightness = 128 * (1 + random.between(-colour, colour)) - 128 * contrast + 0.5;
  const saturation = random.between(1 - 2 * colour, 1 + colour);
  const gain = () => contrast * random.between(1 - colour / 3, 1 + colour / 3);
  const [red, green, blue] = [gain(), gain(), gain()];
  const area = size * size;
  for (let row = 0; row < size; row++) {
    const above = down.first[row] * side;
    const below = down.second[row] * side;
    const fy = down.share[row];
    for (let column = 0; column < size; column++) {
      const fx = across.share[column];
      const a = (above + across.first[column]) * 3;
      const b = (above + across.second[column]) * 3;
      const c = (below + across.first[column]) * 3;
      const d = (below + across.second[column]) * 3;
      const wa = (1 - fy) * (1 - fx);
      const wb = (1 - fy) * fx;
      const wc = fy * (1 - fx);
      const wd = fy * fx;
      const r = wa * source[a] + wb * source[b] + wc * source[c] + wd * source[d];
      const g = wa * source[a + 1] + wb * source[b + 1] + wc * source[c + 1] + wd * source[d + 1];
      const bl = wa * source[a + 2] + wb * source[b + 2] + wc * source[c + 2] + wd * source[d + 2];
      const grey = (0.299 * r + 0.587 * g + 0.114 * bl) * (1 - saturation);
      const at = row * size + column;
      out[at] = clamp((grey + saturation * r) * red + brightness);
      out[area + at] = clamp((grey + saturation * g) * green + brightness);
      out[2 * area + at] = clamp((grey + saturation * bl) * blue + brightness);
    }
  }
  if (random.next() < cover) coverPart(out, size, random);
  return mirrored;
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

/** For each of `size` pixels spread over `length` of a line of `side`: the two pixels it lies between, and how near the second. */
function samples(start: number, length: number, size: number, side: number, mirrored: boolean) {
  const first = new Uint16Array(size);
  const second = new Uint16Array(size);
  const share = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const place = start + (((mirrored ? size - 1 - i : i) + 0.5) * length) / size - 0.5;
    const inside = Math.min(side - 1, Math.max(0, place));
    first[i] = Math.floor(inside);
    second[i] = Math.min(side - 1, first[i] + 1);
    share[i] = inside - first[i];
  }
  return { first, second, share };
}

/** Random erasing, https://arxiv.org/abs/1708.04896. */
function coverPart(out: Uint8Array, size: number, random: Random): void {
  const width = Math.round(size * random.between(0.15, 0.45));
  const height = Math.round(size * random.between(0.15, 0.45));
  const left = random.below(size - width);
  const top = random.below(size - height);
  for (let channel = 0; channel < 3; channel++) {
    const value = random.below(256);
    for (let row = top; row < top + height; row++) {
      const first = (channel * size + row) * size + left;
      out.fill(value, first, first + width);
    }
  }
}

/** Blend two pictures, or two distributions, in place, each keeping the larger share of itself: https://arxiv.org/abs/1710.09412. */
export function blendPair(first: Uint8Array | Float32Array, second: Uint8Array | Float32Array, share: number): void {
  for (let i = 0; i < first.length; i++) {
    const [a, b] = [first[i], second[i]];
    first[i] = a + (b - a) * share;
    second[i] = b + (a - b) * share;
  }
}
