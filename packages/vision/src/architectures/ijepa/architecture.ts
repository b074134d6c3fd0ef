import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "../vit/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["ijepa"],
  paper: "https://arxiv.org/abs/2301.08243",
  imageProcessor: vitImageProcessor,
};
