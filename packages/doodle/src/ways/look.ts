/**
 * How differently drawings look to the recogniser: 0 for two that look the same, 2 at most.
 *
 * A row of logits is a linear image of the features that the last layer is given; here it is moved to a mean of 0 and brought to length
 * 1, so that a drawing that is merely surer looks the same.
 *
 * @param logits [drawings, words], of `Recogniser.logits`
 * @returns [drawings, drawings], symmetric
 */
export function lookDistances(logits: Float32Array, words: number): Float32Array {
  const count = logits.length / words;
  const looks = Array.from({ length: count }, (_, i) => look(logits.subarray(i * words, (i + 1) * words)));
  const distances = new Float32Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let word = 0; word < words; word++) sum += (looks[i][word] - looks[j][word]) ** 2;
      distances[i * count + j] = distances[j * count + i] = Math.sqrt(sum);
    }
  return distances;
}

/** The rows of logits that look most like the first one, most alike first: their places, from 1. */
export function mostAlike(logits: Float32Array, words: number): number[] {
  const count = logits.length / words;
  const first = look(logits.subarray(0, words));
  const likeness = Array.from({ length: count }, (_, i) => {
    const other = look(logits.subarray(i * words, (i + 1) * words));
    return other.reduce((sum, value, word) => sum + value * first[word], 0);
  });
  return Array.from({ length: Math.max(0, count - 1) }, (_, i) => i + 1).sort((a, b) => likeness[b] - likeness[a]);
}

function look(logits: Float32Array): Float32Array {
  const mean = logits.reduce((sum, logit) => sum + logit, 0) / logits.length;
  const moved = logits.map((logit) => logit - mean);
  const length = Math.hypot(...moved);
  return length > 0 ? moved.map((value) => value / length) : moved;
}
