import { Random } from "@vistazo/training";

/** A part of a photo, in shares of its width and height. */
export interface PhotoCrop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Which parts of photos are shown. */
export interface CropRange {
  /** The smallest share of a photo's area. */
  readonly smallestCrop: number;
  /** Of the ratio of a part's width to its height, as a logarithm. */
  readonly stretch: number;
}

export function randomCrop(random: Random, { smallestCrop, stretch }: CropRange): PhotoCrop {
  const share = Math.sqrt(random.between(smallestCrop, 1));
  const ratio = Math.exp(random.between(-stretch, stretch) / 2);
  const width = Math.min(1, share * ratio);
  const height = Math.min(1, share / ratio);
  return { left: random.between(0, 1 - width), top: random.between(0, 1 - height), width, height };
}

/** One of the parts of a photo that are shown again and again, so that a teacher needs to see each only once. */
export function photoView(seed: number, photo: number, view: number, range: CropRange): PhotoCrop {
  return randomCrop(new Random(seed, 3, photo, view), range);
}
