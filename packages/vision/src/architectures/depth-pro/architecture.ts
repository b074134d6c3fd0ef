import type { Architecture } from "../architecture.js";
import { depthPro } from "./depth-pro.js";
import { depthProImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["depth_pro"],
  paper: "https://arxiv.org/abs/2410.02073",
  depthEstimators: { DepthProForDepthEstimation: depthPro },
  imageProcessor: depthProImageProcessor,
  inMetres: () => true,
};
