import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openModel, readWeights } from "@vistazo/checkpoint";
import { ImageError } from "@vistazo/image";
import {
  type HistoryEntry,
  Predictor,
  PrefetchedBatches,
  runTraining,
  stateFrom,
  type TrainingRun,
} from "@vistazo/training";
import { AskedWorker } from "@vistazo/worker";
import { startThread } from "@vistazo/worker/node";
import { ResNetClassifier } from "../architectures/resnet/trainable-resnet.js";
import type { PhotoBatchData } from "./photo-batch-worker.js";
import type { PhotoFolder } from "./photo-folder.js";
import type { PhotoRecipe } from "./photo-recipe.js";
import { loadSquares } from "./squares.js";
import type { TeacherOpinions } from "./teacher.js";

export interface TrainClassifierOptions {
  readonly photos: PhotoFolder;
  /** The folder of the run: an interrupted one is taken up again. */
  readonly out: string;
  readonly recipe: PhotoRecipe;
  /**
   * What a teacher says of the photos that are not kept back, as likelihoods: the network learns to give that too while it
   * is trained. Half of each target is the class, half this.
   */
  readonly teacher?: TeacherOpinions;
  /** A ResNet whose weights a new run begins with, where their names and shapes are the same. Layers that it lacks begin as the identity. */
  readonly from?: string;
  readonly threads?: number;
  readonly checkpointEvery?: number;
  readonly measureEvery?: number;
  readonly onProgress?: (entry: HistoryEntry) => void;
  readonly stopped?: () => boolean;
}

/**
 * Train a residual network on a folder of photos, from nothing or from another's weights. Its first outputs are the classes; those of a teacher's classes
 * follow, and can be left out afterwards: the softmax over the classes alone is what was learnt of them.
 */
export async function trainClassifier(options: TrainClassifierOptions): Promise<TrainingRun<PhotoRecipe>> {
  const { photos: folder, out, recipe, teacher, from, ...rest } = options;
  await mkdir(out, { recursive: true });
  const classes = folder.classes.length;
  const outputs = classes + (teacher?.classes ?? 0);
  const network = ResNetClassifier.ofSizes(recipe.network, outputs);
  const initial =
    from === undefined ? undefined : stateFrom(network, recipe.seed, await readWeights(await openModel(from)));
  const seen = folder.photos.filter((photo) => !photo.heldOut);
  const files = seen.map(({ file }) => file);
  const labels = Uint16Array.from(seen, ({ label }) => label);
  const heldOut = folder.photos.filter((photo) => photo.heldOut);
  const size = recipe.finalSize;
  const squares = await loadSquares(
    heldOut.map(({ file }) => file),
    size,
  );
  return runTraining<PhotoRecipe>({
    ...rest,
    network,
    classes: outputs,
    recipe,
    initial,
    checkpoint: join(out, "training.ckpt"),
    batches(own, firstStep) {
      const data: PhotoBatchData = { files, labels, classes, teacher, recipe: own };
      const worker = startThread("./photo-batch-worker.js", import.meta.url);
      return new PrefetchedBatches(new AskedWorker(worker, { errors: { ImageError } }), data, firstStep, own.steps);
    },
    async measure(state) {
      const predictor = await Predictor.create(network, [3, size, size], state);
      let right = 0;
      for (const [i, { label }] of heldOut.entries()) {
        const square = squares.data.subarray(i * size * size * 3, (i + 1) * size * size * 3);
        const logits = await predictor.logits(planes(square), [1, 3, size, size]);
        let best = 0;
        for (let each = 1; each < classes; each++) if (logits[each] > logits[best]) best = each;
        if (best === label) right++;
      }
      await predictor.dispose();
      return { top1: right / heldOut.length };
    },
  });
}

/** [height, width, 3] to [3, height, width]. */
function planes(rgb: Uint8Array): Uint8Array {
  const area = rgb.length / 3;
  const out = new Uint8Array(rgb.length);
  for (let i = 0; i < area; i++)
    for (let channel = 0; channel < 3; channel++) out[channel * area + i] = rgb[i * 3 + channel];
  return out;
}
