import { type Colour, drawSegments, Mask, type Photo } from "@vistazo/image";
import type { GrayImage } from "../gray-png.js";

/** What the values of a class map stand for. */
export interface ClassValues {
  readonly labels: readonly string[];
  /** Pixels of this value have no class. */
  readonly ignore: number;
  /** The value of the first class. */
  readonly first: number;
}

/** The labels that occur in a class map. The background is left as it is in the photo. */
export function labelsIn({ data }: GrayImage, { labels, ignore, first }: ClassValues): string[] {
  return [...new Set<number>(data)]
    .filter((value) => value !== ignore && value >= first)
    .map((value) => labels[value - first] ?? String(value))
    .filter((label) => label.toLowerCase() !== "background");
}

/** The photo with the classes of a map in the colours given. */
export function classOverlay(
  photo: Photo,
  map: GrayImage,
  { labels, ignore, first }: ClassValues,
  colours: ReadonlyMap<string, Colour>,
): Photo {
  const segments = [...Mask.fromLabelMap(map.data, map.width, map.height, ignore)]
    .map(([value, mask]) => ({ label: labels[value - first] ?? String(value), mask }))
    .filter(({ label }) => colours.has(label))
    .map(({ label, mask }) => ({ label, mask: mask.resize(photo) }));
  return drawSegments(photo, segments, { legend: false, colours });
}
