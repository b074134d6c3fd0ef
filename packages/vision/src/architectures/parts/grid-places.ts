import type { Graph, Value } from "@vistazo/graph";
import { coordinateWaves } from "./coordinate-waves.js";

/** What DETR adds to the number of rows and columns before it divides by it. */
const epsilon = 1e-6;

/**
 * The fixed positions of DETR (appendix of https://arxiv.org/abs/2005.12872) for the tokens of a map that photos fill: sines and cosines
 * of a token's row, then of its column, the last of which are at 2 pi.
 *
 * @param map [batch, any, height, width]
 * @returns [1, height * width, width]
 */
export function detrPositions(g: Graph, map: Value, width: number): Value {
  return coordinateWaves(g, gridPlaces(g, map, [2, 3], 1, epsilon), width / 2);
}

/** The middle of each pixel of a map in fractions of it, x and y: [1, height * width, 2]. */
export function pixelMiddles(g: Graph, map: Value): Value {
  return gridPlaces(g, map, [3, 2], 0.5);
}

/** Of each token its number along axes, and `offset`, as a share of how many there are, and `more`: [1, tokens, axes]. */
function gridPlaces(g: Graph, map: Value, axes: readonly number[], offset: number, more = 0): Value {
  const shares = axes.map((axis) => {
    const count = g.cast(g.size(map, axis), "float32");
    const along = g.div(g.add(g.range(count), g.float(offset)), more === 0 ? count : g.add(count, g.float(more)));
    const inPlace = axis === 2 ? g.unsqueeze(along, 1, 2) : g.unsqueeze(along, 0, 2);
    return g.expand(inPlace, g.sizes(map, 2), 1);
  });
  return g.unsqueeze(g.reshape(g.concat(2, ...shares), -1, axes.length), 0);
}
