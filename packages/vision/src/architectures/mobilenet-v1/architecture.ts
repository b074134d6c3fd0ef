import type { Architecture } from "../architecture.js";
import { mobileNetV1ImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["mobilenet_v1"],
  paper: "https://arxiv.org/abs/1704.04861",
  imageProcessor: mobileNetV1ImageProcessor,
};
