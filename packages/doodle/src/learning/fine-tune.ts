import { join } from "node:path";
import { averagedTensors, type HistoryEntry, runTraining } from "@vistazo/training";
import type { CheckpointNetwork, Tensors } from "./checkpoint-network.js";
import { changedHead, HeadNetwork } from "./head-network.js";
import { LearningBatches, priorOfFresh } from "./learning-batches.js";
import type { LearningPictures } from "./learning-pictures.js";
import type { LearningRecipe } from "./learning-recipe.js";

export interface FineTuneRecogniserOptions {
  readonly checkpoint: CheckpointNetwork;
  /** What it sees in the drawings. */
  readonly pictures: LearningPictures;
  readonly recipe: LearningRecipe;
  /** One of the recipe's. */
  readonly keep: number;
  /** The folder of the run, which is taken up again there. */
  readonly run: string;
  readonly threads?: number;
  readonly onProgress?: (entry: HistoryEntry) => void;
  readonly stopped?: () => boolean;
}

/**
 * Train the last layer of a recogniser on what it sees in new drawings and earlier ones.
 *
 * @returns its tensors, undefined if the run was stopped before its end, with a checkpoint in the run's folder.
 */
export async function fineTuneRecogniser(options: FineTuneRecogniserOptions): Promise<Tensors | undefined> {
  const { checkpoint, pictures, recipe, keep, run, ...rest } = options;
  const words = checkpoint.words.length;
  const width = checkpoint.network.config.hiddenSizes.at(-1)!;
  const [weight, bias] = ["classifier.1.weight", "classifier.1.bias"].map((name) => checkpoint.tensors.get(name)!);
  const head = { weight: weight.data, bias: bias.data };
  const network = new HeadNetwork(head, priorOfFresh(pictures, words, recipe), keep);
  const { state } = await runTraining<LearningRecipe>({
    ...rest,
    network,
    classes: words,
    recipe,
    checkpoint: join(run, "training.ckpt"),
    batches: (own, firstStep) => new LearningBatches(pictures, words, width, own, firstStep),
  });
  if (state.step < recipe.steps) return undefined;
  const changed = changedHead(head, averagedTensors(network, state));
  return new Map([
    ...checkpoint.tensors,
    ["classifier.1.weight", { shape: weight.shape, data: changed.weight }],
    ["classifier.1.bias", { shape: bias.shape, data: changed.bias }],
  ]);
}
