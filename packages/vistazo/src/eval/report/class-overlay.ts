import { drawSegments, labelColours, Mask, type Photo } from "@vistazo/image";
import type { GrayImage } from "../gray-png.js";

/** The photo with the classes of a map in colour; a class has the same colour in every picture. */
export function classOverlay(
  photo: Photo,
  map: GrayImage,
  labels: readonly string[],
  ignore: number,
  first = 0,
): Photo {
  const masks = Mask.fromLabelMap(map.data, map.width, map.height, ignore);
  const segments = [...masks]
    .filter(([value]) => value >= first)
    .map(([value, mask]) => ({ label: labels[value - first] ?? String(value), mask: mask.resize(photo) }));
  return drawSegments(photo, segments, { legend: false, colours: labelColours(labels) });
}
