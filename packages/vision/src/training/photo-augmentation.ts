import type { Random } from "@vistazo/graph";

/** How far photos are changed, at most. */
export interface PhotoAugmentation {
  /** The smallest share of a photo's area that is shown. */
  readonly smallestCrop: number;
  /** Of the ratio of a crop's width to its height, as a logarithm. */
  readonly stretch: number;
  /** Of brightness, contrast and each colour, as shares. */
  readonly colour: number;
  /** How often a part is covered. */
  readonly cover: number;
}

export const defaultPhotoAugmentation: PhotoAugmentation = {
  smallestCrop: 0.6,
  stretch: 0.2,
  colour: 0.2,
  cover: 0.15,
};

/**
 * A random part of a photo, perhaps mirrored, in other light, perhaps with a part covered.
 *
 * @param source 8-bit RGB, [side, side, 3].
 * @param out where it is written: [3, size, size].
 */
export function augmentPhoto(
  source: Uint8Array,
  side: number,
  out: Uint8Array,
  size: number,
  random: Random,
  { smallestCrop, stretch, colour, cover }: PhotoAugmentation,
): void {
  const share = Math.sqrt(random.between(smallestCrop, 1));
  const ratio = Math.exp(random.between(-stretch, stretch) / 2);
  const width = Math.min(side, side * share * ratio);
  const height = Math.min(side, (side * share) / ratio);
  const mirrored = random.next() < 0.5;
  const left = random.between(0, side - width);
  const top = random.between(0, side - height);
  const contrast = random.between(1 - colour, 1 + colour);
  const brightness = random.between(-colour, colour) * 128;
  const gains = [0, 1, 2].map(() => contrast * random.between(1 - colour / 3, 1 + colour / 3));
  const area = size * size;
  for (let row = 0; row < size; row++) {
    const y = Math.min(side - 1, Math.max(0, top + ((row + 0.5) * height) / size - 0.5));
    const y0 = Math.floor(y);
    const y1 = Math.min(side - 1, y0 + 1);
    const fy = y - y0;
    for (let column = 0; column < size; column++) {
      const across = mirrored ? size - 1 - column : column;
      const x = Math.min(side - 1, Math.max(0, left + ((across + 0.5) * width) / size - 0.5));
      const x0 = Math.floor(x);
      const x1 = Math.min(side - 1, x0 + 1);
      const fx = x - x0;
      const [a, b, c, d] = [(y0 * side + x0) * 3, (y0 * side + x1) * 3, (y1 * side + x0) * 3, (y1 * side + x1) * 3];
      const [wa, wb, wc, wd] = [(1 - fy) * (1 - fx), (1 - fy) * fx, fy * (1 - fx), fy * fx];
      for (let channel = 0; channel < 3; channel++) {
        const value =
          wa * source[a + channel] + wb * source[b + channel] + wc * source[c + channel] + wd * source[d + channel];
        const changed = (value - 128) * gains[channel] + 128 + brightness + 0.5;
        out[channel * area + row * size + column] = changed < 0 ? 0 : Math.min(changed, 255);
      }
    }
  }
  if (random.next() < cover) coverPart(out, size, random);
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
