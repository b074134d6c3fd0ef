import type { Architecture } from "../architecture.js";
import { poolFormerImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["poolformer"],
  paper: "https://arxiv.org/abs/2111.11418",
  imageProcessor: poolFormerImageProcessor,
};
