import type { Architecture } from "../architecture.js";
import { convnextImageProcessor } from "../convnext/image-processor.js";
import { cvt } from "./cvt.js";

export const architecture: Architecture = {
  modelTypes: ["cvt"],
  paper: "https://arxiv.org/abs/2103.15808",
  classifiers: { CvtForImageClassification: cvt },
  imageProcessor: convnextImageProcessor,
};
