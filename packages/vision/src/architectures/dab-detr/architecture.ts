import type { Architecture } from "../architecture.js";
import { conditionalDetrImageProcessor } from "../conditional-detr/image-processor.js";
import { dabDetr } from "./dab-detr.js";

export const architecture: Architecture = {
  modelTypes: ["dab-detr", "dab_detr"],
  paper: "https://arxiv.org/abs/2201.12329",
  detectors: { DabDetrForObjectDetection: dabDetr },
  detection: { scores: "sigmoid", count: 100 },
  imageProcessor: conditionalDetrImageProcessor,
};
