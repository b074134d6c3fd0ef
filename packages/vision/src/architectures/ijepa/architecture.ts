import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "../vit/image-processor.js";
import { ijepa } from "./ijepa.js";

export const architecture: Architecture = {
  modelTypes: ["ijepa"],
  paper: "https://arxiv.org/abs/2301.08243",
  classifiers: { IJepaForImageClassification: ijepa },
  imageProcessor: vitImageProcessor,
};
