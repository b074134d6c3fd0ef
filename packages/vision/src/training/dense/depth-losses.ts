import type { Graph, Value } from "@vistazo/graph";

/** Keeps logarithms and roots of nothing finite. */
const least = 1e-6;

/** How much of a common factor is forgiven, as in transformers' `SiLogLoss`. */
const forgiven = 0.5;

/**
 * The scale-invariant logarithmic error of depths, https://arxiv.org/abs/1406.2283: √(mean d² - λ (mean d)²) of d = ln truth - ln
 * depth over the pixels whose truth is known.
 *
 * @param depths [batch, height, width], in metres.
 * @param truth the same, 0 where it is not known.
 * @returns a scalar
 */
export function siLog(g: Graph, depths: Value, truth: Value): Value {
  const { known, count } = knownPixels(g, truth, [0, 1, 2]);
  const log = (x: Value) => g.log(g.add(x, g.float(least)));
  const difference = g.mul(g.sub(log(truth), log(depths)), known);
  const mean = (x: Value) => g.div(g.sum(x, [0, 1, 2]), count);
  const all = mean(difference);
  const spread = g.sub(mean(g.mul(difference, difference)), g.mul(g.mul(all, all), g.float(forgiven)));
  return g.sqrt(g.add(spread, g.float(least)));
}

/**
 * An error of inverse depths that no scale and shift of them changes, https://arxiv.org/abs/1907.01341: 1 less their correlation
 * with the truth's, photo by photo, which is half the mean square of what remains between both once each has mean 0 and
 * deviation 1.
 *
 * @param inverse [batch, height, width], growing towards the camera.
 * @param truth the same, 0 where it is not known.
 * @returns a scalar
 */
export function affineInvariant(g: Graph, inverse: Value, truth: Value): Value {
  const { known, count } = knownPixels(g, truth, [1, 2]);
  const mean = (x: Value) => g.div(g.sum(g.mul(x, known), [1, 2], true), count);
  const centred = (x: Value) => g.mul(g.sub(x, mean(x)), known);
  const [a, b] = [centred(inverse), centred(truth)];
  const spread = (x: Value) => mean(g.mul(x, x));
  const correlation = g.div(mean(g.mul(a, b)), g.sqrt(g.add(g.mul(spread(a), spread(b)), g.float(least * least))));
  return g.sub(g.float(1), g.mean(correlation, [0, 1, 2]));
}

/** How much the error of slopes weighs beside that of depths. */
const slopeWeight = 0.5;

/**
 * The mean absolute error of the logarithms of depths, and half that of their slopes between neighbours, next to each other and at
 * twice and four times the distance: edges and surfaces count beside the depths themselves, https://arxiv.org/abs/1804.00607.
 *
 * @param depths [batch, height, width], in metres.
 * @param truth the same, 0 where it is not known.
 * @returns a scalar
 */
export function logDepthError(g: Graph, depths: Value, truth: Value): Value {
  const known = g.cast(g.greater(truth, g.float(0)), "float32");
  const log = (x: Value) => g.log(g.maximum(x, g.float(0.05)));
  const difference = g.mul(g.sub(log(depths), log(truth)), known);
  const mean = (x: Value, of: Value) => g.div(g.sum(x, [0, 1, 2]), g.maximum(g.sum(of, [0, 1, 2]), g.float(1)));
  const slopes = [1, 2, 4].flatMap((step) =>
    [1, 2].map((axis) => {
      const size = Number(depths.shape[axis]);
      const apart = (x: Value) => [g.slice(x, axis, step, size), g.slice(x, axis, 0, size - step)] as const;
      const [[a, b], [ofA, ofB]] = [apart(difference), apart(known)];
      const both = g.mul(ofA, ofB);
      return mean(g.abs(g.mul(g.sub(a, b), both)), both);
    }),
  );
  const slope = g.mul(
    slopes.reduce((a, b) => g.add(a, b)),
    g.float(slopeWeight / slopes.length),
  );
  return g.add(mean(g.abs(difference), known), slope);
}

/** 1 where the truth is known, else 0, and how often it is along the axes, at least once. */
function knownPixels(g: Graph, truth: Value, axes: readonly number[]): { known: Value; count: Value } {
  const known = g.cast(g.greater(truth, g.float(0)), "float32");
  return { known, count: g.maximum(g.sum(known, axes, axes.length < 3), g.float(1)) };
}
