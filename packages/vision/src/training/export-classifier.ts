import { averagedTensors, type TrainingRun } from "@vistazo/training";
import { ResNetClassifier } from "../architectures/resnet/trainable-resnet.js";
import { writeResNet } from "../architectures/resnet/write-resnet.js";
import type { PhotoRecipe } from "./photo-recipe.js";

/**
 * Write a classifier that `trainClassifier` has trained as a checkpoint for `pipeline` and for Python's transformers, in half
 * precision: config.json, preprocessor_config.json, model.safetensors.
 *
 * @param taught how many outputs after the classes' are left out: those of a teacher's classes.
 */
export async function exportClassifier(
  folder: string,
  { recipe, state }: Pick<TrainingRun<PhotoRecipe>, "recipe" | "state">,
  classes: readonly string[],
  taught = 0,
): Promise<void> {
  const trained = ResNetClassifier.ofSizes(recipe.network, classes.length + taught);
  const tensors = new Map(
    [...averagedTensors(trained, state)].map(([name, { shape, data }]) => {
      const rows = name.startsWith("classifier.") ? classes.length : shape[0];
      const kept = data.subarray(0, (data.length / shape[0]) * rows);
      return [name, { shape: [rows, ...shape.slice(1)], data: kept }];
    }),
  );
  const network = new ResNetClassifier(trained.config, classes.length);
  await writeResNet(folder, { network, classes, size: recipe.finalSize, tensors, steps: state.step });
}
