import type { Architecture } from "../architecture.js";
import { detrImageProcessor } from "../detr/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["table-transformer"],
  paper: "https://arxiv.org/abs/2110.00061",
  detection: { scores: "softmax" },
  imageProcessor: detrImageProcessor,
};
