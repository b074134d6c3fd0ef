import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "../vit/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["dinat"],
  paper: "https://arxiv.org/abs/2209.15001",
  imageProcessor: vitImageProcessor,
};
