import type { Architecture } from "../architecture.js";
import { mobileNetV1ImageProcessor } from "./image-processor.js";
import { mobileNetV1 } from "./mobilenet-v1.js";

export const architecture: Architecture = {
  modelTypes: ["mobilenet_v1"],
  paper: "https://arxiv.org/abs/1704.04861",
  classifiers: { MobileNetV1ForImageClassification: mobileNetV1 },
  imageProcessor: mobileNetV1ImageProcessor,
};
