import type { Architecture } from "../architecture.js";
import { rtDetrImageProcessor } from "../rt-detr/image-processor.js";
import { deimv2 } from "./deimv2.js";

export const architecture: Architecture = {
  modelTypes: ["deimv2"],
  paper: "https://arxiv.org/abs/2509.20787",
  detectors: { Deimv2ForObjectDetection: deimv2 },
  detection: { scores: "sigmoid" },
  imageProcessor: rtDetrImageProcessor,
};
