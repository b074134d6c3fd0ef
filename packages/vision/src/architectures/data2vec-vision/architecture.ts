import type { Architecture } from "../architecture.js";
import { beitImageProcessor } from "../beit/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["data2vec-vision"],
  paper: "https://arxiv.org/abs/2202.03555",
  imageProcessor: beitImageProcessor,
};
