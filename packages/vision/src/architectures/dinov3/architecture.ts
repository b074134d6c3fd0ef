import type { Architecture } from "../architecture.js";
import { dinov3Backbone } from "./dinov3.js";
import { dinov3ImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["dinov3_vit"],
  paper: "https://arxiv.org/abs/2508.10104",
  backbone: dinov3Backbone,
  imageProcessor: dinov3ImageProcessor,
};
