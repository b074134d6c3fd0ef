import type { Architecture } from "../architecture.js";
import { convnextImageProcessor } from "../convnext/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["cvt"],
  paper: "https://arxiv.org/abs/2103.15808",
  imageProcessor: convnextImageProcessor,
};
