import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "../vit/image-processor.js";
import { swin, swinBackbone } from "./swin.js";

export const architecture: Architecture = {
  modelTypes: ["swin"],
  paper: "https://arxiv.org/abs/2103.14030",
  classifiers: { SwinForImageClassification: swin },
  backbone: swinBackbone,
  imageProcessor: vitImageProcessor,
};
