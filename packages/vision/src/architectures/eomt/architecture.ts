import type { Architecture } from "../architecture.js";
import { eomt, eomtDinov3 } from "./eomt.js";
import { eomtImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["eomt", "eomt_dinov3"],
  paper: "https://arxiv.org/abs/2503.19108",
  segmenters: { EomtForUniversalSegmentation: eomt, EomtDinov3ForUniversalSegmentation: eomtDinov3 },
  masks: { frame: "padded", instances: "layers" },
  imageProcessor: eomtImageProcessor,
};
