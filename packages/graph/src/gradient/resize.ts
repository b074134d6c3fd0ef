import type { OperatorNode } from "../operators/operator-node.js";
import type { GradientRule } from "./differentiable.js";

/** What one place of an axis is made of: shares of places before it was resized. */
type Shares = readonly (readonly [place: number, share: number])[];

/** Keys' cubic with a = -0.75, as `torch.nn.functional.interpolate` has it: https://doi.org/10.1109/TASSP.1981.1163711. */
const sharpness = -0.75;

/**
 * Of interpolation along the last two axes, which is a matrix for each of them: the gradient goes back through both transposed.
 * Their elements are what `torch.nn.functional.interpolate` weighs pixels by.
 */
const resize: GradientRule = ({ graph: g, inputs: [x], outputs: [y], node, shape }, dy) => {
  const [from, to] = [shape(x), shape(y)];
  if (from.length !== 4 || from[0] !== to[0] || from[1] !== to[1])
    throw node.error("cannot be differentiated: only height and width of [batch, channels, height, width] may change");
  if (node.int("antialias", 0) !== 0 || node.int("exclude_outside", 0) !== 0)
    throw node.error("cannot be differentiated where it looks at more, or less, than the neighbours");
  const matrix = (axis: number) => g.constant(resampling(node, from[axis], to[axis]), [to[axis], from[axis]]);
  const narrow = from[3] === to[3] ? dy : g.matmul(dy, matrix(3));
  return [from[2] === to[2] ? narrow : g.matmul(g.transpose(matrix(2), 1, 0), narrow)];
};

/** [to, from]: interpolation along an axis as a matrix. */
function resampling(node: OperatorNode, from: number, to: number): Float32Array<ArrayBuffer> {
  const matrix = new Float32Array(to * from);
  const sharesAt = sharesOf(node);
  const placeOf = places(node, from, to);
  for (let i = 0; i < to; i++) {
    for (const [place, share] of sharesAt(placeOf(i))) {
      matrix[i * from + Math.min(from - 1, Math.max(0, place))] += share;
    }
  }
  return matrix;
}

/** Where a place of the resized axis was before. */
function places(node: OperatorNode, from: number, to: number): (i: number) => number {
  const how = node.text("coordinate_transformation_mode", "half_pixel");
  if (how === "half_pixel") return (i) => ((i + 0.5) * from) / to - 0.5;
  if (how === "asymmetric") return (i) => (i * from) / to;
  if (how === "align_corners") return (i) => (to === 1 ? 0 : (i * (from - 1)) / (to - 1));
  throw node.error(`cannot be differentiated with the places of "${how}"`);
}

function sharesOf(node: OperatorNode): (at: number) => Shares {
  const mode = node.text("mode", "nearest");
  if (mode === "linear")
    return (at) => {
      const first = Math.floor(at);
      return [
        [first, first + 1 - at],
        [first + 1, at - first],
      ];
    };
  if (mode === "cubic" && Math.fround(node.float("cubic_coeff_a", sharpness)) === sharpness)
    return (at) => {
      const first = Math.floor(at);
      return [-1, 0, 1, 2].map((i) => [first + i, cubic(Math.abs(at - first - i))]);
    };
  if (mode === "nearest" && node.text("nearest_mode", "round_prefer_floor") === "floor")
    return (at) => [[Math.floor(at), 1]];
  throw node.error(`cannot be differentiated with the mode "${mode}"`);
}

function cubic(distance: number): number {
  const a = sharpness;
  if (distance <= 1) return ((a + 2) * distance - (a + 3)) * distance * distance + 1;
  return ((a * distance - 5 * a) * distance + 8 * a) * distance - 4 * a;
}

export const resampled: Readonly<Record<string, GradientRule>> = { Resize: resize };
