import type { Architecture } from "../architecture.js";
import { mobileViTImageProcessor } from "./image-processor.js";
import { mobileViT } from "./mobilevit.js";

export const architecture: Architecture = {
  modelTypes: ["mobilevit"],
  paper: "https://arxiv.org/abs/2110.02178",
  classifiers: { MobileViTForImageClassification: mobileViT },
  imageProcessor: mobileViTImageProcessor,
};
