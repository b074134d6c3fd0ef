/** The probability that a logit stands for. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Probabilities that add up to 1, from logits of any size. */
export function softmax(logits: Float32Array): Float32Array<ArrayBuffer> {
  const peak = logits.reduce((greatest, logit) => Math.max(greatest, logit), Number.NEGATIVE_INFINITY);
  const powers = Float64Array.from(logits, (logit) => Math.exp(logit - peak));
  const sum = powers.reduce((total, power) => total + power, 0);
  return Float32Array.from(powers, (power) => power / sum);
}
