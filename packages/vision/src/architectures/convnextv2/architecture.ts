import type { Architecture } from "../architecture.js";
import { convnextImageProcessor } from "../convnext/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["convnextv2"],
  paper: "https://arxiv.org/abs/2301.00808",
  imageProcessor: convnextImageProcessor,
};
