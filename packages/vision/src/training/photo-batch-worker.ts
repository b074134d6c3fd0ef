import { workerData } from "node:worker_threads";
import { Random, serveBatches } from "@vistazo/graph";
import { augmentPhoto } from "./photo-augmentation.js";
import { type PhotoRecipe, photoSizeAt } from "./photo-recipe.js";
import { loadSquares } from "./squares.js";

/** What the thread that makes batches of photos is started with. */
export interface PhotoBatchData {
  readonly files: readonly string[];
  readonly labels: Uint16Array;
  /** [files, outputs]: the distribution that the network is to give for each photo. */
  readonly targets: Float32Array;
  readonly outputs: number;
  readonly recipe: PhotoRecipe;
}

serveBatches(async () => {
  const { files, labels, targets, outputs, recipe } = workerData as PhotoBatchData;
  const { batch, seed, augmentation } = recipe;
  const { side, data } = await loadSquares(files, Math.ceil(recipe.sizes.at(-1)!.size * 1.25));
  const length = side * side * 3;
  return async (step) => {
    const size = photoSizeAt(recipe, step);
    const random = new Random(seed, 1, step);
    const pixels = new Uint8Array(batch * 3 * size * size);
    const chosenTargets = new Float32Array(batch * outputs);
    const chosenLabels = new Uint16Array(batch);
    for (let i = 0; i < batch; i++) {
      const photo = photoAt(step * batch + i, files.length, seed);
      const square = data.subarray(photo * length, (photo + 1) * length);
      const out = pixels.subarray(i * 3 * size * size, (i + 1) * 3 * size * size);
      augmentPhoto(square, side, out, size, random, augmentation);
      chosenTargets.set(targets.subarray(photo * outputs, (photo + 1) * outputs), i * outputs);
      chosenLabels[i] = labels[photo];
    }
    return { pixels, shape: [batch, 3, size, size], targets: chosenTargets, labels: chosenLabels };
  };
});

let order: { epoch: number; photos: Uint32Array } | undefined;

/** The photo at a place of the endless sequence in which every epoch has each photo once, in an order of its own. */
function photoAt(place: number, count: number, seed: number): number {
  const epoch = Math.floor(place / count);
  if (order?.epoch !== epoch) order = { epoch, photos: shuffled(count, new Random(seed, 2, epoch)) };
  return order.photos[place % count];
}

function shuffled(count: number, random: Random): Uint32Array {
  const photos = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [photos[i], photos[j]] = [photos[j], photos[i]];
  }
  return photos;
}
