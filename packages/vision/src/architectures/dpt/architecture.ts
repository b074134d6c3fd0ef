import type { Architecture } from "../architecture.js";
import { dpt } from "./dpt.js";
import { dptSegmenter } from "./dpt-segmentation.js";
import { dptImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["dpt"],
  paper: "https://arxiv.org/abs/2103.13413",
  segmenters: { DPTForSemanticSegmentation: dptSegmenter },
  depthEstimators: { DPTForDepthEstimation: dpt },
  variants: {
    "depth-estimation": ["dpt hybrid", "dpt swinv2"],
    "image-segmentation": ["dpt segmentation head"],
  },
  defaultBackbone: "bit",
  imageProcessor: dptImageProcessor,
};
