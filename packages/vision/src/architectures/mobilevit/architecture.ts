import type { Architecture } from "../architecture.js";
import { mobileViTImageProcessor } from "./image-processor.js";
import { mobileViT, mobileViTSegmenter } from "./mobilevit.js";

export const architecture: Architecture = {
  modelTypes: ["mobilevit"],
  paper: "https://arxiv.org/abs/2110.02178",
  classifiers: { MobileViTForImageClassification: mobileViT },
  segmenters: { MobileViTForSemanticSegmentation: mobileViTSegmenter },
  imageProcessor: mobileViTImageProcessor,
};
