import { classWidth, offsetClassCount } from "./offset-classes.js";
import { penStateCount } from "./sketch-points.js";

/** Scores a point: of offsets along x, along y, and of the pen. */
export const scoreWidth = 2 * offsetClassCount + penStateCount;

/**
 * The negative log-likelihood of a point, in nats, on the grid: where a class has several offsets, they share its likelihood.
 *
 * @param scores [scoreWidth]
 */
export function pointLoss(scores: Float32Array, x: number, y: number, pen: number): number {
  const pens = 2 * offsetClassCount;
  return (
    surprise(scores.subarray(0, offsetClassCount), x) +
    Math.log(classWidth(x)) +
    surprise(scores.subarray(offsetClassCount, pens), y) +
    Math.log(classWidth(y)) +
    surprise(scores.subarray(pens), pen)
  );
}

/** -log softmax(scores)[index] */
function surprise(scores: Float32Array, index: number): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > greatest) greatest = score;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - greatest);
  return greatest + Math.log(sum) - scores[index];
}
