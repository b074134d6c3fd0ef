import type { Architecture } from "../architecture.js";
import { convnextImageProcessor } from "../convnext/image-processor.js";
import { regNet } from "./regnet.js";

export const architecture: Architecture = {
  modelTypes: ["regnet"],
  paper: "https://arxiv.org/abs/2003.13678",
  classifiers: { RegNetForImageClassification: regNet },
  imageProcessor: convnextImageProcessor,
};
