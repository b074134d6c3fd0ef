import type { Architecture } from "../architecture.js";
import { rtDetrImageProcessor } from "../rt-detr/image-processor.js";
import { dFine } from "./d-fine.js";

export const architecture: Architecture = {
  modelTypes: ["d_fine"],
  paper: "https://arxiv.org/abs/2410.13842",
  detectors: { DFineForObjectDetection: dFine },
  detection: { scores: "sigmoid" },
  imageProcessor: rtDetrImageProcessor,
};
