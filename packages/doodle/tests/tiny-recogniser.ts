import { join } from "node:path";
import { averagedTensors, type BatchSource, Random, runTraining } from "@vistazo/training";
import { ResNetClassifier } from "@vistazo/vision/resnet";
import { type AcceptanceLimits, defaultAcceptanceLimits } from "../src/learning/acceptance.js";
import { readCheckpointNetwork } from "../src/learning/checkpoint-network.js";
import { writeGoldSet } from "../src/learning/gold-set.js";
import { seeExamples } from "../src/learning/learning-pictures.js";
import { PresentNetwork } from "../src/learning/present-network.js";
import { rasterize } from "../src/rasterize.js";
import { simplify } from "../src/simplify.js";
import { writeRecogniser } from "../src/training/export-recogniser.js";
import { shapeDrawing, shapeDrawings, shapeNames } from "./shapes.js";

/** A network of eight words has little room: what it learns costs more than the shipped one's. */
export const tinyAcceptance: AcceptanceLimits = {
  ...defaultAcceptanceLimits,
  lostOfWord: 0.15,
  lostOfWordSinceShipped: 0.15,
};

const size = 24;
const batch = 32;
const sizes = {
  channels: 3,
  embeddingSize: 8,
  hiddenSizes: [16, 32],
  depths: [1, 1],
  layerType: "basic" as const,
};

/**
 * Trains a small recogniser of the shapes, in a few seconds.
 *
 * @param unknown a word that it is never shown.
 * @returns its checkpoint's folder, inside `folder`.
 */
export async function trainTinyRecogniser(folder: string, unknown: string, steps = 120): Promise<string> {
  const network = ResNetClassifier.ofSizes(sizes, shapeNames.length);
  const shown = shapeNames.filter((name) => name !== unknown);
  const { state } = await runTraining({
    network,
    classes: shapeNames.length,
    recipe: { seed: 1, steps, learningRate: 0.01, warmup: 10, weightDecay: 0.01, labelSmoothing: 0 },
    checkpoint: join(folder, "tiny.ckpt"),
    threads: 1,
    batches: (_, firstStep) => shapeBatches(shown, firstStep),
  });
  const tensors = averagedTensors(network, state);
  const out = join(folder, "tiny");
  await writeRecogniser(out, { network, classes: shapeNames, size, tensors, steps });
  await writeTinyGoldSet(out);
  return out;
}

/** Of every shape, the unknown one too: drawings that nobody played. */
async function writeTinyGoldSet(folder: string): Promise<void> {
  const checkpoint = await readCheckpointNetwork(folder);
  const present = await PresentNetwork.create(checkpoint);
  const see = (count: number, seed: number) =>
    seeExamples(
      present,
      shapeNames.flatMap((name, label) =>
        shapeDrawings(name, count, seed).map((drawing) => ({ label, drawing: simplify(drawing) })),
      ),
    );
  await writeGoldSet(folder, { judged: await see(24, 21), rehearsed: await see(24, 22) }, present.width);
  await present.dispose();
}

function shapeBatches(shown: readonly string[], firstStep: number): BatchSource {
  let step = firstStep;
  const plane = 3 * size * size;
  return {
    async next() {
      const random = new Random(9, step++);
      const names = Array.from({ length: batch }, () => shown[random.below(shown.length)]);
      const pixels = new Uint8Array(batch * plane);
      const targets = new Float32Array(batch * shapeNames.length);
      names.forEach((name, row) => {
        rasterize(simplify(shapeDrawing(name, random)), size, pixels.subarray(row * plane, (row + 1) * plane));
        targets[row * shapeNames.length + shapeNames.indexOf(name)] = 1;
      });
      const labels = Uint16Array.from(names, (name) => shapeNames.indexOf(name));
      return { pixels, shape: [batch, 3, size, size], targets, labels };
    },
    async close() {},
  };
}
