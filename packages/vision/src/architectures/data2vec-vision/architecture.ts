import type { Architecture } from "../architecture.js";
import { beitClassifier } from "../beit/beit.js";
import { beitSegmenter } from "../beit/beit-segmentation.js";
import { beitImageProcessor } from "../beit/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["data2vec-vision"],
  paper: "https://arxiv.org/abs/2202.03555",
  classifiers: { Data2VecVisionForImageClassification: beitClassifier("data2vec_vision") },
  segmenters: { Data2VecVisionForSemanticSegmentation: beitSegmenter("data2vec_vision") },
  imageProcessor: beitImageProcessor,
};
