import { Random, serveBatches } from "@vistazo/training";
import { parentThreadPort } from "@vistazo/worker/node";
import { augmentPhoto, blendPair } from "./photo-augmentation.js";
import { photoView } from "./photo-crop.js";
import { PhotoOrder } from "./photo-order.js";
import { type PhotoRecipe, photoSizeAt } from "./photo-recipe.js";
import { loadSquares } from "./squares.js";
import type { TeacherOpinions } from "./teacher.js";

/** What the thread that makes batches of photos is given. */
export interface PhotoBatchData {
  readonly files: readonly string[];
  readonly labels: Uint16Array;
  readonly classes: number;
  /** Half of what the network is to give: [files, views, classes of a teacher], behind the classes of its own. */
  readonly teacher?: TeacherOpinions;
  readonly recipe: PhotoRecipe;
}

serveBatches(parentThreadPort(), async ({ files, labels, classes, teacher, recipe }: PhotoBatchData) => {
  const { batch, seed, views, augmentation } = recipe;
  const { side, data } = await loadSquares(files, Math.ceil(recipe.sizes.at(-1)!.size * 1.5));
  const length = side * side * 3;
  const order = new PhotoOrder(files.length, seed);
  const outputs = classes + (teacher?.classes ?? 0);
  return async (step) => {
    const size = photoSizeAt(recipe, step);
    const random = new Random(seed, 1, step);
    const pixels = new Uint8Array(batch * 3 * size * size);
    const targets = new Float32Array(batch * outputs);
    const chosenLabels = new Uint16Array(batch);
    const picture = (i: number) => pixels.subarray(i * 3 * size * size, (i + 1) * 3 * size * size);
    const target = (i: number) => targets.subarray(i * outputs, (i + 1) * outputs);
    for (let i = 0; i < batch; i++) {
      const photo = order.at(step * batch + i);
      const view = random.below(views);
      const square = data.subarray(photo * length, (photo + 1) * length);
      const crop = photoView(seed, photo, view, augmentation);
      augmentPhoto(square, side, crop, picture(i), size, random, augmentation);
      const row = target(i);
      row[labels[photo]] = teacher ? 0.5 : 1;
      if (teacher) {
        const first = (photo * views + view) * teacher.classes;
        for (let k = 0; k < teacher.classes; k++) row[classes + k] = 0.5 * teacher.values[first + k];
      }
      chosenLabels[i] = labels[photo];
    }
    for (let i = 0; i + 1 < batch; i += 2) {
      if (random.next() >= augmentation.blend) continue;
      const share = random.between(0, 0.5);
      blendPair(picture(i), picture(i + 1), share);
      blendPair(target(i), target(i + 1), share);
    }
    return { pixels, shape: [batch, 3, size, size], targets, labels: chosenLabels };
  };
});
