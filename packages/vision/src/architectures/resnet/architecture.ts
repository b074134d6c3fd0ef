import type { Architecture } from "../architecture.js";
import { convnextImageProcessor } from "../convnext/image-processor.js";
import { resnet, resnetBackbone } from "./resnet.js";

export const architecture: Architecture = {
  modelTypes: ["resnet"],
  paper: "https://arxiv.org/abs/1512.03385",
  classifiers: { ResNetForImageClassification: resnet },
  backbone: resnetBackbone,
  imageProcessor: convnextImageProcessor,
};
