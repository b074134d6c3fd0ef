import type { Architecture } from "../architecture.js";
import { chmV2 } from "./chmv2.js";
import { chmV2ImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["chmv2"],
  paper: "https://arxiv.org/abs/2603.06382",
  depthEstimators: { CHMv2ForDepthEstimation: chmV2 },
  defaultBackbone: "dinov3_vit",
  imageProcessor: chmV2ImageProcessor,
  inMetres: () => true,
};
