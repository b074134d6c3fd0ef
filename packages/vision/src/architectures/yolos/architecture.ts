import type { Architecture } from "../architecture.js";
import { yolosImageProcessor } from "./image-processor.js";
import { yolos } from "./yolos.js";

export const architecture: Architecture = {
  modelTypes: ["yolos"],
  paper: "https://arxiv.org/abs/2106.00666",
  detectors: { YolosForObjectDetection: yolos },
  detection: { scores: "softmax" },
  imageProcessor: yolosImageProcessor,
};
