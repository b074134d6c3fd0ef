import type { Architecture } from "../architecture.js";
import { deformableDetr } from "./deformable-detr.js";
import { deformableDetrImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["deformable_detr"],
  paper: "https://arxiv.org/abs/2010.04159",
  detectors: { DeformableDetrForObjectDetection: deformableDetr },
  detection: { scores: "sigmoid", count: 100 },
  imageProcessor: deformableDetrImageProcessor,
};
