import type { Architecture } from "../architecture.js";
import { convnext } from "./convnext.js";
import { convnextImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["convnext"],
  paper: "https://arxiv.org/abs/2201.03545",
  classifiers: { ConvNextForImageClassification: convnext },
  imageProcessor: convnextImageProcessor,
};
