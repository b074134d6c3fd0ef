import type { Architecture } from "../architecture.js";
import { oneFormerImageProcessor } from "./image-processor.js";
import { oneFormer } from "./oneformer.js";

export const architecture: Architecture = {
  modelTypes: ["oneformer"],
  paper: "https://arxiv.org/abs/2211.06220",
  segmenters: { OneFormerForUniversalSegmentation: oneFormer },
  masks: { instances: "logits" },
  readsTexts: true,
  imageProcessor: oneFormerImageProcessor,
};
