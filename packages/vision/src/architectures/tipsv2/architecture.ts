import type { Architecture } from "../architecture.js";
import { tipsV2ImageProcessor } from "./image-processor.js";
import { tipsV2Backbone } from "./tipsv2.js";

export const architecture: Architecture = {
  modelTypes: ["tipsv2_vision_model"],
  paper: "https://arxiv.org/abs/2604.12012",
  backbone: tipsV2Backbone,
  imageProcessor: tipsV2ImageProcessor,
};
