/**
 * How a prediction that knows depth only up to some factor is brought to the truth's scale, per photo, before it is compared.
 * - `none`: it is metric already.
 * - `median`: one factor, so that the medians agree (Zhou et al. 2017, https://arxiv.org/abs/1704.07813).
 * - `scale`: one factor, by least squares.
 * - `scale-and-shift`: factor and offset, by least squares (MiDaS, https://arxiv.org/abs/1907.01341).
 */
export type DepthAlignment = "none" | "median" | "scale" | "scale-and-shift";

/** `scale * prediction + shift` comes closest to the truth. */
export interface ScaleAndShift {
  readonly scale: number;
  readonly shift: number;
}

/** Factor and offset for predictions and truths of the same pixels. A prediction without contrast gets only an offset, one of nothing but zeros no factor. */
export function align(prediction: Float64Array, truth: Float64Array, alignment: DepthAlignment): ScaleAndShift {
  if (alignment === "none") return { scale: 1, shift: 0 };
  if (alignment === "median") {
    const middle = median(prediction);
    return { scale: middle === 0 ? 0 : median(truth) / middle, shift: 0 };
  }
  const count = prediction.length;
  if (alignment === "scale") {
    let squares = 0;
    let products = 0;
    for (let i = 0; i < count; i++) {
      const p = prediction[i];
      squares += p * p;
      products += p * truth[i];
    }
    return { scale: squares === 0 ? 0 : products / squares, shift: 0 };
  }
  // Around the means: the sums stay small, and little is lost in their differences.
  const meanPrediction = mean(prediction);
  const meanTruth = mean(truth);
  let squares = 0;
  let products = 0;
  for (let i = 0; i < count; i++) {
    const p = prediction[i] - meanPrediction;
    squares += p * p;
    products += p * (truth[i] - meanTruth);
  }
  const scale = squares === 0 ? 0 : products / squares;
  return { scale, shift: meanTruth - scale * meanPrediction };
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1] + upper) / 2;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
