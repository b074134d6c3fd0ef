import type { Architecture } from "../architecture.js";
import { bitImageProcessor } from "../bit/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["focalnet"],
  paper: "https://arxiv.org/abs/2203.11926",
  imageProcessor: bitImageProcessor,
};
