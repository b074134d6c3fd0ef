import type { Architecture } from "../architecture.js";
import { segformerImageProcessor } from "./image-processor.js";
import { segformer, segformerClassifier } from "./segformer.js";

export const architecture: Architecture = {
  modelTypes: ["segformer"],
  paper: "https://arxiv.org/abs/2105.15203",
  classifiers: { SegformerForImageClassification: segformerClassifier },
  segmenters: { SegformerForSemanticSegmentation: segformer },
  imageProcessor: segformerImageProcessor,
};
