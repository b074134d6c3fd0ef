import type { Size } from "@vistazo/image";
import { loadArchitecture } from "../../architectures/load.js";
import { isMetric } from "../../tasks/depth-estimation.js";
import { VisionError } from "../../vision-error.js";
import { affineInvariant, siLog } from "./depth-losses.js";
import {
  type HeadTask,
  type HeadTrainingOptions,
  type HeadTrainingResult,
  type TrueExample,
  trainHead,
} from "./train-head.js";

/** The depth of each pixel in metres, row after row; 0 where it is not known. */
export interface TrueDepths extends Size {
  readonly data: ArrayLike<number>;
}

export interface FineTuneDepthOptions extends HeadTrainingOptions {
  /** Photos and their depths: maps of any size, but of the photos' shape. */
  readonly examples: readonly TrueExample<TrueDepths>[];
}

/** By how much the shapes of a photo and its depths may differ. */
const rounding = 0.02;

/**
 * Train the head of a model of depth estimation on one's own photos: see `trainHead`. Depths in metres are judged by their
 * scale-invariant logarithmic error, relative ones by what is left once scale and shift are the truth's.
 *
 * @throws VisionError as `trainHead`.
 */
export async function fineTuneDepthEstimator(options: FineTuneDepthOptions): Promise<HeadTrainingResult> {
  const { examples, ...rest } = options;
  const checked = examples.map(
    (example): TrueExample<TrueDepths> => ({
      photo: example.photo,
      async truth(photo) {
        const depths = await example.truth(photo);
        const shape = (depths.width * photo.height) / (depths.height * photo.width);
        if (Math.abs(shape - 1) > rounding)
          throw new VisionError(
            "invalid-data",
            `${example.photo} has ${photo.width} x ${photo.height} pixels and its depths ${depths.width} x ${depths.height}; they must be of one shape.`,
          );
        for (let i = 0; i < depths.data.length; i++) {
          if (depths.data[i] > 0) return depths;
        }
        throw new VisionError("invalid-data", `Of ${example.photo} no depth is known.`);
      },
    }),
  );
  return trainHead(depthEstimation, checked, rest);
}

const depthEstimation: HeadTask<TrueDepths, Float32Array> = {
  task: "depth-estimation",
  answer: (g) => g.value("predicted_depth"),
  async judge({ predicted_depth: { shape } }, _, { config }) {
    const [height, width] = shape.slice(-2);
    const metric = isMetric(config, await loadArchitecture(config));
    return {
      objective: {
        targets: [height, width],
        loss: (g, answer, truth) => (metric ? siLog(g, answer, truth) : affineInvariant(g, answer, truth)),
      },
      keep: (depths) => resizedDepths(depths, height, width, metric ? (metres) => metres : (metres) => 1 / metres),
      targets(batch) {
        const maps = new Float32Array(batch.length * height * width);
        for (const [i, { kept, mirrored }] of batch.entries()) {
          const map = maps.subarray(i * height * width, (i + 1) * height * width);
          map.set(kept);
          if (mirrored) for (let row = 0; row < map.length; row += width) map.subarray(row, row + width).reverse();
        }
        return maps;
      },
    };
  },
};

/** Depths in another size, each that which lies at the pixel's centre, as the loss takes them; 0 stays what is not known. */
function resizedDepths(
  { data, ...from }: TrueDepths,
  height: number,
  width: number,
  judged: (metres: number) => number,
): Float32Array {
  const out = new Float32Array(height * width);
  for (let y = 0, to = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) * from.height) / height) * from.width;
    for (let x = 0; x < width; x++, to++) {
      const metres = data[row + Math.floor(((x + 0.5) * from.width) / width)];
      if (metres > 0 && Number.isFinite(metres)) out[to] = judged(metres);
    }
  }
  return out;
}
