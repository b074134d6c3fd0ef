import type { Architecture } from "../architecture.js";
import { mobileViTImageProcessor } from "../mobilevit/image-processor.js";
import { mobileViTV2, mobileViTV2Segmenter } from "./mobilevitv2.js";

export const architecture: Architecture = {
  modelTypes: ["mobilevitv2"],
  paper: "https://arxiv.org/abs/2206.02680",
  classifiers: { MobileViTV2ForImageClassification: mobileViTV2 },
  segmenters: { MobileViTV2ForSemanticSegmentation: mobileViTV2Segmenter },
  imageProcessor: mobileViTImageProcessor,
};
