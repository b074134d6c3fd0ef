import type { Architecture } from "../architecture.js";
import { bitImageProcessor } from "../bit/image-processor.js";
import { focalNet } from "./focalnet.js";

export const architecture: Architecture = {
  modelTypes: ["focalnet"],
  paper: "https://arxiv.org/abs/2203.11926",
  classifiers: { FocalNetForImageClassification: focalNet },
  imageProcessor: bitImageProcessor,
};
