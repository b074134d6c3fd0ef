import type { Task } from "@vistazo/vision";
import { classifierOnData } from "./classifier-on-data.js";
import { depthOnData } from "./depth-on-data.js";
import { detectorOnData } from "./detector-on-data.js";
import type { DataFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { hasMasks, segmenterOnData } from "./segmenter-on-data.js";

/** How a model of each task is run on a data set and measured. */
export const evaluateModel: { readonly [T in Task]: (flags: DataFlags) => Promise<Evaluation> } = {
  "image-classification": classifierOnData,
  "object-detection": (flags) => detectorOnData("object-detection", flags, "bbox"),
  "image-segmentation": async (flags) =>
    (await hasMasks(flags)) ? segmenterOnData(flags) : detectorOnData("image-segmentation", flags, flags.iou ?? "segm"),
  "depth-estimation": depthOnData,
};
