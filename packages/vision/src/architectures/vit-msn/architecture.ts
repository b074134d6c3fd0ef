import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "../vit/image-processor.js";
import { vitClassifier } from "../vit/vit.js";

export const architecture: Architecture = {
  modelTypes: ["vit_msn"],
  paper: "https://arxiv.org/abs/2204.07141",
  classifiers: { ViTMSNForImageClassification: vitClassifier({ layerNormEps: 1e-6 }) },
  imageProcessor: vitImageProcessor,
};
