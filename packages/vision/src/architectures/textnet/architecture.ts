import type { Architecture } from "../architecture.js";
import { textNetImageProcessor } from "./image-processor.js";
import { textNet } from "./textnet.js";

export const architecture: Architecture = {
  modelTypes: ["textnet"],
  paper: "https://arxiv.org/abs/2111.02394",
  classifiers: { TextNetForImageClassification: textNet },
  imageProcessor: textNetImageProcessor,
};
