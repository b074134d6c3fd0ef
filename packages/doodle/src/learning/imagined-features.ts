import { Random } from "@vistazo/training";
import { softmax } from "@vistazo/vision/postprocess";
import { type HeadWeights, headLogits } from "./head-network.js";
import type { SeenPictures } from "./learning-pictures.js";

const mostSteps = 25;

/**
 * Features that the last layer takes for given words, for words of which there are no drawings: from real ones, weakened, up
 * the gradient of the word's likelihood until that is large enough. What the layer knows of these words is so kept:
 * https://arxiv.org/abs/1905.08114.
 *
 * @param start features to begin with.
 */
export function imagineFeatures(
  head: HeadWeights,
  start: SeenPictures,
  labels: readonly number[],
  seed: number,
): SeenPictures {
  const random = new Random(seed, 4);
  const { weight, bias } = head;
  const words = bias.length;
  const width = weight.length / words;
  const stride = 0.12 * meanLength(start.features, width);
  const features = new Float32Array(labels.length * width);
  const logits = new Float32Array(labels.length * words);
  labels.forEach((label, row) => {
    const from = random.below(start.labels.length) * width;
    const own = features.subarray(row * width, (row + 1) * width);
    own.set(start.features.subarray(from, from + width).map((value) => 0.6 * value));
    const enough = random.between(0.4, 0.95);
    const said = logits.subarray(row * words, (row + 1) * words);
    for (let step = 0; ; step++) {
      said.set(headLogits(own, head));
      const scores = softmax(said);
      if (step === mostSteps || scores[label] >= enough) break;
      const up = new Float32Array(width);
      scores.forEach((score, word) => {
        const share = Number(word === label) - score;
        if (Math.abs(share) > 0.003) for (let i = 0; i < width; i++) up[i] += share * weight[word * width + i];
      });
      const length = Math.hypot(...up);
      // What a pooled ReLU gives is never negative.
      for (let i = 0; i < width; i++) own[i] = Math.max(0, own[i] + (stride * up[i]) / Math.max(length, 1e-9));
    }
  });
  return { labels: Uint16Array.from(labels), features, logits };
}

function meanLength(rows: Float32Array, width: number): number {
  let sum = 0;
  for (let first = 0; first < rows.length; first += width) sum += Math.hypot(...rows.subarray(first, first + width));
  return sum / (rows.length / width);
}
