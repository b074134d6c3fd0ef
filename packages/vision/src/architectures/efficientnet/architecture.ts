import type { Architecture } from "../architecture.js";
import { efficientNet } from "./efficientnet.js";
import { efficientNetImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["efficientnet", "align"],
  paper: "https://arxiv.org/abs/1905.11946",
  classifiers: { EfficientNetForImageClassification: efficientNet },
  imageProcessor: efficientNetImageProcessor,
};
