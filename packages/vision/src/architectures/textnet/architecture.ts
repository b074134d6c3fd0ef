import type { Architecture } from "../architecture.js";
import { textNetImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["textnet"],
  paper: "https://arxiv.org/abs/2111.02394",
  imageProcessor: textNetImageProcessor,
};
