import type { Architecture } from "../architecture.js";
import { detr } from "./detr.js";
import { detrSegmentation } from "./detr-segmentation.js";
import { detrImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["detr"],
  paper: "https://arxiv.org/abs/2005.12872",
  detectors: { DetrForObjectDetection: detr },
  segmenters: { DetrForSegmentation: detrSegmentation },
  detection: { scores: "softmax" },
  imageProcessor: detrImageProcessor,
};
