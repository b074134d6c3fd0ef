import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "../vit/image-processor.js";
import { swinV2, swinV2Backbone } from "./swinv2.js";

export const architecture: Architecture = {
  modelTypes: ["swinv2"],
  paper: "https://arxiv.org/abs/2111.09883",
  classifiers: { Swinv2ForImageClassification: swinV2 },
  backbone: swinV2Backbone,
  imageProcessor: vitImageProcessor,
};
