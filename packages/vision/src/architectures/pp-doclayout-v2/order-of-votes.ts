import { floatOutput } from "../../float-output.js";
import type { Outputs } from "../../network.js";
import { type DetectorAnswer, readDetector } from "../../networks/detector.js";
import { sigmoid } from "../../postprocess/probabilities.js";

/** Queries in the order in which their texts are read. */
export function readOrderedDetector(outputs: Outputs): DetectorAnswer {
  const { data, shape } = floatOutput(outputs, "order_logits", 3);
  return { ...readDetector(outputs), readingOrder: orderOfVotes(data, shape[1]) };
}

/**
 * The place of each query, 0 the first's: by how many others are likely to come before it.
 *
 * @param logits [queries, queries]: whether the row's query comes before the column's, told where the column is the greater.
 */
export function orderOfVotes(logits: Float32Array, queries: number): Int32Array {
  const votes = new Float64Array(queries);
  for (let i = 0; i < queries; i++) {
    for (let j = i + 1; j < queries; j++) {
      const before = sigmoid(logits[i * queries + j]);
      votes[j] += before;
      votes[i] += 1 - before;
    }
  }
  const sorted = Array.from(votes.keys()).sort((a, b) => votes[a] - votes[b] || a - b);
  const places = new Int32Array(queries);
  for (const [place, query] of sorted.entries()) places[query] = place;
  return places;
}
