import { type Box, intersectionOverUnion } from "../../box-overlap.js";
import type { MapPoint } from "./map-points.js";

/** How many places of each map, those nearest to its centre, may stand for an object. */
const nearest = 9;
/** A place is compared with an object as a square of so many strides. */
const squareSides = 5;

/**
 * Which object each place stands for, by "Bridging the Gap Between Anchor-based and Anchor-free Detection via Adaptive Training Sample
 * Selection", https://arxiv.org/abs/1912.02424: of the places nearest to an object's centre those inside it that fit it well for their
 * kind. Of an object that none fits it is the nearest.
 *
 * @returns the object's index for each place, or -1.
 */
export function adaptiveAssignment(points: readonly MapPoint[], objects: readonly Box[]): Int32Array {
  const assigned = new Int32Array(points.length).fill(-1);
  const fits = new Float64Array(points.length);
  const maps = [...new Set(points.map(({ stride }) => stride))].map((stride) =>
    Int32Array.from(points.keys()).filter((i) => points[i].stride === stride),
  );
  for (const [object, edges] of objects.entries()) {
    const [x, y] = [(edges.xmin + edges.xmax) / 2, (edges.ymin + edges.ymax) / 2];
    const distance = (i: number) => Math.hypot(points[i].x - x, points[i].y - y);
    const candidates = maps.flatMap((indices) => leastOf(indices, distance, nearest));
    const overlaps = candidates.map((i) => intersectionOverUnion(squareAt(points[i]), edges));
    const mean = overlaps.reduce((sum, each) => sum + each, 0) / overlaps.length;
    const deviation = Math.sqrt(overlaps.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (overlaps.length - 1));
    let chosen = candidates.filter((i, at) => overlaps[at] >= mean + deviation && isInside(points[i], edges));
    if (chosen.length === 0) chosen = [candidates.reduce((a, b) => (distance(b) < distance(a) ? b : a))];
    for (const i of chosen) {
      const fit = overlaps[candidates.indexOf(i)];
      if (assigned[i] >= 0 && fits[i] >= fit) continue;
      assigned[i] = object;
      fits[i] = fit;
    }
  }
  return assigned;
}

/** The elements of the least values, so many of them or all. */
function leastOf(elements: Int32Array, measure: (element: number) => number, count: number): number[] {
  const values = Float64Array.from(elements, measure);
  const limit = values.toSorted()[Math.min(count, values.length) - 1];
  return [...elements.filter((_, i) => values[i] <= limit)].slice(0, count);
}

export function isInside({ x, y }: Pick<MapPoint, "x" | "y">, { xmin, ymin, xmax, ymax }: Box): boolean {
  return x > xmin && x < xmax && y > ymin && y < ymax;
}

function squareAt({ x, y, stride }: MapPoint): Box {
  const half = (squareSides * stride) / 2;
  return { xmin: x - half, ymin: y - half, xmax: x + half, ymax: y + half };
}
