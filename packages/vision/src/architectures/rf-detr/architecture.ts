import type { Architecture } from "../architecture.js";
import { rfDetrImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["rf_detr"],
  paper: "https://arxiv.org/abs/2511.09554",
  detection: { scores: "sigmoid" },
  imageProcessor: rfDetrImageProcessor,
};
