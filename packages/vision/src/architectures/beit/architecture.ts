import type { Architecture } from "../architecture.js";
import { beit, beitBackbone } from "./beit.js";
import { beitSegmenter } from "./beit-segmentation.js";
import { beitImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["beit"],
  paper: "https://arxiv.org/abs/2106.08254",
  classifiers: { BeitForImageClassification: beit },
  segmenters: { BeitForSemanticSegmentation: beitSegmenter("beit") },
  variants: { "image-segmentation": ["beit segmentation head"] },
  backbone: beitBackbone,
  imageProcessor: beitImageProcessor,
};
