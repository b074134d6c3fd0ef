import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "./image-processor.js";
import { vit } from "./vit.js";

export const architecture: Architecture = {
  modelTypes: ["vit"],
  paper: "https://arxiv.org/abs/2010.11929",
  classifiers: { ViTForImageClassification: vit },
  imageProcessor: vitImageProcessor,
};
