import type { Architecture } from "../architecture.js";
import { rfDetrImageProcessor } from "./image-processor.js";
import { rfDetr, rfDetrSegmentation } from "./rf-detr.js";

export const architecture: Architecture = {
  modelTypes: ["rf_detr"],
  paper: "https://arxiv.org/abs/2511.09554",
  detectors: { RfDetrForObjectDetection: rfDetr },
  segmenters: { RfDetrForInstanceSegmentation: rfDetrSegmentation },
  detection: { scores: "sigmoid" },
  masks: { scores: "sigmoid" },
  imageProcessor: rfDetrImageProcessor,
};
