import { VisionError } from "../../vision-error.js";
import { pixelCrossEntropy } from "./pixel-cross-entropy.js";
import { type ClassMap, classShares, resizedClasses } from "./semantic-targets.js";
import {
  type HeadTask,
  type HeadTrainingOptions,
  type HeadTrainingResult,
  type TrueExample,
  trainHead,
} from "./train-head.js";

export interface FineTuneSegmenterOptions extends HeadTrainingOptions {
  /** Photos, and the class of each pixel of them: maps of the photos' sizes. */
  readonly examples: readonly TrueExample<ClassMap>[];
  /** The names of the classes, by their numbers in the maps. */
  readonly classes: readonly string[];
  /** The number of pixels that do not count. Default 255. */
  readonly ignore?: number;
}

/**
 * Teach a model of semantic segmentation the classes of one's own photos: see `trainHead`. Where the classes are the model's own it
 * goes on from what it knows.
 *
 * @throws VisionError as `trainHead`.
 */
export async function fineTuneSegmenter(options: FineTuneSegmenterOptions): Promise<HeadTrainingResult> {
  const { examples, classes, ignore = 255, ...rest } = options;
  if (classes.length < 2)
    throw new VisionError("invalid-data", `Masks need two classes at least to be told apart, not ${classes.length}.`);
  const checked = examples.map(
    (example): TrueExample<ClassMap> => ({
      photo: example.photo,
      async truth(photo) {
        const map = await example.truth(photo);
        if (map.width !== photo.width || map.height !== photo.height)
          throw new VisionError(
            "invalid-data",
            `${example.photo} has ${photo.width} x ${photo.height} pixels and its mask ${map.width} x ${map.height}; they must be the same.`,
          );
        const wrong = map.data.find((value) => value >= classes.length && value !== ignore);
        if (wrong === undefined) return map;
        throw new VisionError(
          "invalid-data",
          `The mask of ${example.photo} has the value ${wrong}, which is none of the ${classes.length} classes.`,
        );
      },
    }),
  );
  return trainHead(segmentation(classes, ignore), checked, rest);
}

function segmentation(classes: readonly string[], ignore: number): HeadTask<ClassMap, ClassMap> {
  return {
    task: "image-segmentation",
    classes,
    answer: (g) => g.value("logits"),
    judge({ logits }, network) {
      const [, , height, width] = logits.shape;
      // As fine as the photo that the network sees, so that thin things are not lost.
      const finer = Math.max(1, Math.round(network.height / height));
      const sizes = [classes.length, height, width];
      return {
        objective: { targets: sizes, loss: pixelCrossEntropy },
        keep: (map) => withoutIgnored(resizedClasses(map, height * finer, width * finer), ignore, classes.length),
        targets(batch) {
          const shares = new Float32Array(batch.length * classes.length * height * width);
          for (const [i, { kept, mirrored }] of batch.entries())
            shares.set(
              classShares(kept, { classes: classes.length, height, width, mirrored }),
              i * classes.length * height * width,
            );
          return shares;
        },
      };
    },
  };
}

/** Pixels that do not count as a number that is no class. */
function withoutIgnored(map: ClassMap, ignore: number, classes: number): ClassMap {
  if (ignore >= classes) return map;
  const none = 2 ** (8 * map.data.BYTES_PER_ELEMENT) - 1;
  if (none < classes) return withoutIgnored({ ...map, data: Uint16Array.from(map.data) }, ignore, classes);
  return { ...map, data: map.data.map((value) => (value === ignore ? none : value)) };
}
