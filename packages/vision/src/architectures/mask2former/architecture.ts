import type { Architecture } from "../architecture.js";
import { mask2FormerImageProcessor } from "./image-processor.js";
import { mask2Former } from "./mask2former.js";

export const architecture: Architecture = {
  modelTypes: ["mask2former"],
  paper: "https://arxiv.org/abs/2112.01527",
  segmenters: { Mask2FormerForUniversalSegmentation: mask2Former },
  masks: { maskSide: 384, instances: "layers" },
  imageProcessor: mask2FormerImageProcessor,
};
