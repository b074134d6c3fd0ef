import { byTask, type TaskName } from "@vistazo/tasks";
import { classificationFiles } from "./classification-files.js";
import { classifierOnData } from "./classifier-on-data.js";
import { depthFiles } from "./depth-files.js";
import { depthOnData } from "./depth-on-data.js";
import { detectionFiles } from "./detection-files.js";
import { detectorOnData } from "./detector-on-data.js";
import type { DataFlags, FileFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { matteFiles } from "./matte-files.js";
import { matteOnData } from "./matte-on-data.js";
import { isFolder } from "./read-file.js";
import { hasMasks, segmenterOnData } from "./segmenter-on-data.js";
import { semanticFiles } from "./semantic-files.js";

/** How a task's predictions are compared with the truth. */
interface TaskEvaluation {
  /** Both from files. */
  fromFiles(flags: FileFlags): Promise<Evaluation>;
  /** Those of a model that is run on a data set. */
  onData(flags: DataFlags): Promise<Evaluation>;
}

export const evaluations = byTask<Record<TaskName, TaskEvaluation>>({
  imageClassification: { fromFiles: classificationFiles, onData: classifierOnData },
  objectDetection: {
    fromFiles: (flags) => detectionFiles(flags, flags.iou ?? "bbox"),
    onData: (flags) => detectorOnData("object-detection", flags, "bbox"),
  },
  imageSegmentation: {
    fromFiles: async (flags) =>
      (await isFolder(flags.truth)) ? semanticFiles(flags) : detectionFiles(flags, flags.iou ?? "segm"),
    onData: async (flags) =>
      (await hasMasks(flags))
        ? segmenterOnData(flags)
        : detectorOnData("image-segmentation", flags, flags.iou ?? "segm"),
  },
  backgroundRemoval: { fromFiles: matteFiles, onData: matteOnData },
  depthEstimation: { fromFiles: depthFiles, onData: depthOnData },
});
