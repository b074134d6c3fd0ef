import type { Architecture } from "../architecture.js";
import { mobileNetV2ImageProcessor } from "./image-processor.js";
import { mobileNetV2, mobileNetV2Segmenter } from "./mobilenet-v2.js";

export const architecture: Architecture = {
  modelTypes: ["mobilenet_v2"],
  paper: "https://arxiv.org/abs/1801.04381",
  classifiers: { MobileNetV2ForImageClassification: mobileNetV2 },
  segmenters: { MobileNetV2ForSemanticSegmentation: mobileNetV2Segmenter },
  imageProcessor: mobileNetV2ImageProcessor,
};
