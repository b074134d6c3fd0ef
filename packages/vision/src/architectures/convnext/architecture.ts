import type { Architecture } from "../architecture.js";
import { convnext, convnextBackboneOf, convnextBlock } from "./convnext.js";
import { convnextImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["convnext"],
  paper: "https://arxiv.org/abs/2201.03545",
  classifiers: { ConvNextForImageClassification: convnext },
  backbone: convnextBackboneOf(convnextBlock),
  imageProcessor: convnextImageProcessor,
};
