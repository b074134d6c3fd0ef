import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "../vit/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["vit_msn"],
  paper: "https://arxiv.org/abs/2204.07141",
  imageProcessor: vitImageProcessor,
};
