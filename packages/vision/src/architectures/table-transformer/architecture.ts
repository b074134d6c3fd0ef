import type { Architecture } from "../architecture.js";
import { detrDetector } from "../detr/detr.js";
import { detrImageProcessor } from "../detr/image-processor.js";

/** DETR, but each sublayer's input is normalised, not what it gives. */
const tableTransformer = detrDetector({ normsFirst: true });

export const architecture: Architecture = {
  modelTypes: ["table-transformer"],
  paper: "https://arxiv.org/abs/2110.00061",
  detectors: { TableTransformerForObjectDetection: tableTransformer },
  detection: { scores: "softmax" },
  imageProcessor: detrImageProcessor,
};
