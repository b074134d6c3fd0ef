import type { Architecture } from "../architecture.js";
import { conditionalDetr } from "./conditional-detr.js";
import { conditionalDetrImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["conditional_detr"],
  paper: "https://arxiv.org/abs/2108.06152",
  detectors: { ConditionalDetrForObjectDetection: conditionalDetr },
  detection: { scores: "sigmoid", count: 100 },
  imageProcessor: conditionalDetrImageProcessor,
};
