import type { Architecture } from "../architecture.js";
import { bitImageProcessor } from "../bit/image-processor.js";
import { dinov2Backbone } from "./dinov2.js";

export const architecture: Architecture = {
  modelTypes: ["dinov2"],
  paper: "https://arxiv.org/abs/2304.07193",
  backbone: dinov2Backbone,
  imageProcessor: bitImageProcessor,
};
