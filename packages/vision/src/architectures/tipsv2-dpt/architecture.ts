import type { Architecture } from "../architecture.js";
import { tipsV2DptImageProcessor } from "./image-processor.js";
import { tipsV2Depth, tipsV2Segmenter } from "./tipsv2-dpt.js";

export const architecture: Architecture = {
  modelTypes: ["tipsv2_dpt"],
  paper: "https://arxiv.org/abs/2604.12012",
  // One checkpoint has all heads; each network reads its own.
  segmenters: { Tipsv2DptForSemanticSegmentation: tipsV2Segmenter, Tipsv2DptForDensePrediction: tipsV2Segmenter },
  depthEstimators: { Tipsv2DptForDepthEstimation: tipsV2Depth, Tipsv2DptForDensePrediction: tipsV2Depth },
  defaultBackbone: "tipsv2_vision_model",
  imageProcessor: tipsV2DptImageProcessor,
  inMetres: () => true,
};
