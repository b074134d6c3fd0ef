import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "../vit/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["vit_mae"],
  paper: "https://arxiv.org/abs/2111.06377",
  imageProcessor: vitImageProcessor,
};
