import type { Task } from "@vistazo/vision";
import { classificationFiles } from "./classification-files.js";
import { depthFiles } from "./depth-files.js";
import { detectionFiles } from "./detection-files.js";
import type { FileFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { isFolder } from "./read-file.js";
import { semanticFiles } from "./semantic-files.js";

/** How each task's predictions are compared with the truth, both from files. */
export const evaluateFiles: { readonly [T in Task]: (flags: FileFlags) => Promise<Evaluation> } = {
  "image-classification": classificationFiles,
  "object-detection": (flags) => detectionFiles(flags, flags.iou ?? "bbox"),
  "image-segmentation": async (flags) =>
    (await isFolder(flags.truth)) ? semanticFiles(flags) : detectionFiles(flags, flags.iou ?? "segm"),
  "depth-estimation": depthFiles,
};
