import type { Architecture } from "../architecture.js";
import { dptImageProcessor } from "../dpt/image-processor.js";
import { depthAnything } from "./depth-anything.js";

export const architecture: Architecture = {
  modelTypes: ["depth_anything"],
  paper: "https://arxiv.org/abs/2401.10891",
  depthEstimators: { DepthAnythingForDepthEstimation: depthAnything },
  // What its authors' code wrote is described by the folder depth-anything-v2.
  variants: { "depth-estimation": ["orig", "original .bin not transformers"] },
  defaultBackbone: "dinov2",
  imageProcessor: dptImageProcessor,
};
