import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "../vit/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["swinv2"],
  paper: "https://arxiv.org/abs/2111.09883",
  imageProcessor: vitImageProcessor,
};
