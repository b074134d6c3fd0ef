import type { Architecture } from "../architecture.js";
import { conditionalDetrImageProcessor } from "../conditional-detr/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["dab_detr"],
  paper: "https://arxiv.org/abs/2201.12329",
  detection: { scores: "sigmoid", count: 100 },
  imageProcessor: conditionalDetrImageProcessor,
};
