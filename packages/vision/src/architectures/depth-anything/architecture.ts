import type { Architecture } from "../architecture.js";
import { dptImageProcessor } from "../dpt/image-processor.js";
import { depthAnything } from "./depth-anything.js";

export const architecture: Architecture = {
  modelTypes: ["depth_anything"],
  paper: "https://arxiv.org/abs/2401.10891",
  depthEstimators: { DepthAnythingForDepthEstimation: depthAnything },
  defaultBackbone: "dinov2",
  inMetres: ({ depth_estimation_type }) => depth_estimation_type === "metric",
  imageProcessor: dptImageProcessor,
};
