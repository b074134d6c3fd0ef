import type { Architecture } from "../architecture.js";
import { mask2FormerImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["mask2former"],
  paper: "https://arxiv.org/abs/2112.01527",
  masks: { maskSide: 384, instances: false },
  imageProcessor: mask2FormerImageProcessor,
};
