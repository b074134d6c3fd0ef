import { Predictor, type TrainableNetwork, type TrainingState } from "@vistazo/training";
import { AccuracyCount } from "../accuracy.js";
import { rasterize } from "../rasterize.js";
import type { HeldOutExample } from "./drawing-set.js";

const batchSize = 128;

/** The accuracy of a network's averaged weights on drawings kept back: of the whole drawings, and of their first halves. */
export async function measure(
  network: TrainableNetwork,
  state: TrainingState,
  examples: readonly HeldOutExample[],
  words: number,
  size: number,
): Promise<{ whole: AccuracyCount; half: AccuracyCount }> {
  const predictor = await Predictor.create(network, [3, size, size], state);
  const [whole, half] = [new AccuracyCount(words), new AccuracyCount(words)];
  const plane = 3 * size * size;
  for (let from = 0; from < examples.length; from += batchSize) {
    const part = examples.slice(from, from + batchSize);
    const labels = part.map(({ label }) => label);
    for (const [count, kind] of [
      [whole, "drawing"],
      [half, "half"],
    ] as const) {
      const pixels = new Uint8Array(part.length * plane);
      part.forEach((example, i) => {
        rasterize(example[kind], size, pixels.subarray(i * plane, (i + 1) * plane));
      });
      count.add(await predictor.logits(pixels, [part.length, 3, size, size]), labels);
    }
  }
  await predictor.dispose();
  return { whole, half };
}
