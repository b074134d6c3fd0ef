import type { Architecture } from "../architecture.js";
import { bitImageProcessor } from "../bit/image-processor.js";
import { dinov2, dinov2Backbone } from "./dinov2.js";

export const architecture: Architecture = {
  modelTypes: ["dinov2"],
  paper: "https://arxiv.org/abs/2304.07193",
  classifiers: { Dinov2ForImageClassification: dinov2 },
  backbone: dinov2Backbone,
  imageProcessor: bitImageProcessor,
};
