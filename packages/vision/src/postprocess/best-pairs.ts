import { sigmoid, softmax } from "./probabilities.js";
import { rowsOf } from "./query-logits.js";

/** Pairs of a query and a class, each with its score. */
export interface QueryClassPairs {
  readonly queries: Int32Array;
  readonly labels: Int32Array;
  readonly scores: Float32Array;
}

/** PyTorch's `topk` sorts where there are at least so many elements for each that is wanted. */
const sortedFrom = 64;

/**
 * The best pairs of a query and a class, as many as there are queries, by the softmax over the classes; in the order in which
 * PyTorch's `topk(sorted=False)` leaves them on a processor.
 *
 * @param logits [queries, classes], "no object" included, which has no pairs.
 * @throws VisionError `invalid-output` for logits that are not numbers or no rows of that many classes.
 */
export function bestPairs(logits: Float32Array, classes: number): QueryClassPairs {
  const rows = rowsOf(logits, classes);
  const width = classes - 1;
  const scores = new Float32Array(rows.length * width);
  for (const [query, row] of rows.entries()) scores.set(softmax(row).subarray(0, width), query * width);
  const best = largest(scores, Math.min(rows.length, scores.length));
  return {
    queries: best.map((pair) => Math.floor(pair / width)),
    labels: best.map((pair) => pair % width),
    scores: Float32Array.from(best, (pair) => scores[pair]),
  };
}

/** The best class of each query but "no object", which is the last, with its softmax; in the order of the queries. */
export function bestClasses(logits: Float32Array, classes: number): QueryClassPairs {
  const rows = rowsOf(logits, classes);
  const labels = new Int32Array(rows.length);
  const scores = new Float32Array(rows.length);
  for (const [query, row] of rows.entries()) {
    const probabilities = softmax(row);
    let best = 0;
    for (let c = 1; c < classes - 1; c++) if (probabilities[c] > probabilities[best]) best = c;
    labels[query] = best;
    scores[query] = probabilities[best];
  }
  return { queries: Int32Array.from(rows.keys()), labels, scores };
}

/**
 * The best pairs of a query and a class that is judged by itself, by its sigmoid, the best first: `count` at most, and those alone whose
 * score is greater than `threshold`.
 *
 * @param logits [queries, classes]
 */
export function bestPairsBySigmoid(
  logits: Float32Array,
  classes: number,
  { count, threshold }: { readonly count: number; readonly threshold: number },
): QueryClassPairs {
  const kept: { readonly pair: number; readonly score: number }[] = [];
  for (const [pair, logit] of logits.entries()) {
    const score = Math.fround(sigmoid(logit));
    if (score > threshold) kept.push({ pair, score });
  }
  kept.sort((a, b) => b.score - a.score);
  const best = kept.slice(0, count);
  return {
    queries: Int32Array.from(best, ({ pair }) => Math.floor(pair / classes)),
    labels: Int32Array.from(best, ({ pair }) => pair % classes),
    scores: Float32Array.from(best, ({ score }) => score),
  };
}

/** The indices of the `count` largest. */
function largest(values: Float32Array, count: number): Int32Array {
  const order = Int32Array.from(values, (_, i) => i);
  if (count * sortedFrom <= values.length) order.sort((a, b) => values[b] - values[a]);
  else if (count > 0) partition(order, count - 1, (a, b) => values[a] > values[b]);
  return order.subarray(0, count);
}

/**
 * Bring the element that would be at `nth` in order to its place and those before it before it, as `std::nth_element` of GCC's
 * library does, whose order PyTorch's answers have: introselect, https://doi.org/10.1002/(SICI)1097-024X(199708)27:8%3C983::AID-SPE117%3E3.0.CO;2-%23
 */
function partition(order: Int32Array, nth: number, before: (a: number, b: number) => boolean): void {
  let [first, last] = [0, order.length];
  let depth = 2 * Math.floor(Math.log2(order.length));
  const swap = (a: number, b: number) => {
    [order[a], order[b]] = [order[b], order[a]];
  };
  const precedes = (a: number, b: number) => before(order[a], order[b]);
  while (last - first > 3) {
    if (depth-- === 0) {
      // Hardly ever: so many pivots were bad ones.
      order.subarray(first, last).sort((a, b) => (before(a, b) ? -1 : Number(before(b, a))));
      return;
    }
    swap(first, medianOf(precedes, first + 1, first + ((last - first) >> 1), last - 1));
    let [low, high] = [first + 1, last];
    for (;;) {
      while (precedes(low, first)) low++;
      high--;
      while (precedes(first, high)) high--;
      if (low >= high) break;
      swap(low, high);
      low++;
    }
    if (low <= nth) first = low;
    else last = low;
  }
  order.subarray(first, last).sort((a, b) => (before(a, b) ? -1 : Number(before(b, a))));
}

function medianOf(precedes: (a: number, b: number) => boolean, a: number, b: number, c: number): number {
  if (precedes(a, b)) {
    if (precedes(b, c)) return b;
    return precedes(a, c) ? c : a;
  }
  if (precedes(a, c)) return a;
  return precedes(b, c) ? c : b;
}
