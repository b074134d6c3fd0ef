import type { Architecture } from "../architecture.js";
import { deformableDetrImageProcessor } from "../deformable-detr/image-processor.js";
import { lwDetr } from "./lw-detr.js";

export const architecture: Architecture = {
  modelTypes: ["lw_detr"],
  paper: "https://arxiv.org/abs/2406.03459",
  detectors: { LwDetrForObjectDetection: lwDetr },
  detection: { scores: "sigmoid", count: 100 },
  imageProcessor: deformableDetrImageProcessor,
};
