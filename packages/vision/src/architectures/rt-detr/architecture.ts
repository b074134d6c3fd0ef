import type { Architecture } from "../architecture.js";
import { rtDetrImageProcessor } from "./image-processor.js";
import { rtDetr, rtDetrV2 } from "./rt-detr.js";

export const architecture: Architecture = {
  modelTypes: ["rt_detr", "rt_detr_v2"],
  paper: "https://arxiv.org/abs/2304.08069",
  detectors: { RTDetrForObjectDetection: rtDetr, RTDetrV2ForObjectDetection: rtDetrV2 },
  detection: { scores: "sigmoid" },
  imageProcessor: rtDetrImageProcessor,
};
