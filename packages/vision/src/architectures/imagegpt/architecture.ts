import type { Architecture } from "../architecture.js";
import { imageGptImageProcessor } from "./image-processor.js";
import { imageGpt } from "./imagegpt.js";

export const architecture: Architecture = {
  modelTypes: ["imagegpt"],
  paper: "https://proceedings.mlr.press/v119/chen20s.html",
  classifiers: { ImageGPTForImageClassification: imageGpt },
  imageProcessor: imageGptImageProcessor,
};
