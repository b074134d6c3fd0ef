import { interpolate } from "@vistazo/image/prepare";
import type { DepthMap } from "@vistazo/metrics";
import { depthEstimation } from "@vistazo/tasks";
import type { DepthEstimation } from "@vistazo/vision";
import { fineTuneDepthEstimator } from "@vistazo/vision/training";
import { DepthStudy } from "../eval/depth-evaluation.js";
import { readDepthMap } from "../eval/depth-map-file.js";
import { depthOptions } from "../eval/depth-options.js";
import { ModelRun } from "../eval/model-run.js";
import { type FilePair, pairPhotos } from "../eval/paired-files.js";
import { SetAside } from "../eval/set-aside.js";
import type { DenseFlags } from "./dense-flags.js";
import type { Measured, OpenDenseSet } from "./dense-set.js";
import { chosen, usable } from "./segmentation-set.js";

/** Photos and depths. */
export const depthSet: OpenDenseSet = async (flags, aside) => {
  const folders = ["depth", "depths"];
  const pairs = await pairPhotos(flags.data, folders, /[._-]depth\.(png|npy)$/i, /\.(npy|png)$/i, aside);
  return {
    count: pairs.length,
    train: (options) =>
      fineTuneDepthEstimator({
        ...options,
        examples: pairs.map(({ path, truth }) => ({
          photo: path,
          truth: () => usable(readDepthMap(truth, flags.depthScale)),
        })),
      }),
    measure: (model, photos) => measured(model, chosen(pairs, photos), flags),
  };
};

async function measured(
  model: string,
  pairs: readonly FilePair[],
  { threads, depthScale }: DenseFlags,
): Promise<Measured> {
  const flags = { model, threads, ignore: 255, data: "" };
  const run = await ModelRun.open(depthEstimation.id, flags, {});
  try {
    // What is left out here has been told of in training.
    const aside = new SetAside();
    let study: DepthStudy | undefined;
    for await (const { photo: pair, answer } of run.answers(pairs, (result: DepthEstimation) => result)) {
      const measuring = study ?? new DepthStudy(depthOptions(flags, answer.unit === "m"));
      study = measuring;
      await aside.try(async () => {
        const truth = await readDepthMap(pair.truth, depthScale);
        measuring.add(pair, ofSize(answer, truth), truth);
      });
    }
    const { images = 0, delta1 = Number.NaN, absRel = Number.NaN, siLog = Number.NaN } = study?.result() ?? {};
    return {
      n: images,
      numbers: [
        { name: "delta1", value: delta1, best: "high" },
        { name: "absRel", value: absRel, best: "low" },
        { name: "siLog", value: siLog, best: "low" },
      ],
    };
  } finally {
    await run.dispose();
  }
}

/** Depths at the truth's size, which may be another than the photo's. */
function ofSize({ predicted_depth }: DepthEstimation, { height, width }: DepthMap): DepthMap {
  const { data, dims } = predicted_depth;
  const from = { channels: 1, height: dims[0], width: dims[1] };
  if (from.height === height && from.width === width) return { data, height, width };
  return { data: interpolate(data, from, { height, width, mode: "bilinear" }), height, width };
}
