import type { Architecture } from "../architecture.js";
import { maskFormerImageProcessor } from "./image-processor.js";
import { maskFormer } from "./maskformer.js";

export const architecture: Architecture = {
  modelTypes: ["maskformer"],
  paper: "https://arxiv.org/abs/2107.06278",
  segmenters: { MaskFormerForInstanceSegmentation: maskFormer },
  masks: { instances: "layers" },
  imageProcessor: maskFormerImageProcessor,
};
