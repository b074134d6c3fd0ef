import type { Architecture } from "../architecture.js";
import { promptDepthAnythingImageProcessor } from "./image-processor.js";
import { promptDepthAnything } from "./prompt-depth-anything.js";

export const architecture: Architecture = {
  modelTypes: ["prompt_depth_anything"],
  paper: "https://arxiv.org/abs/2412.14015",
  depthEstimators: { PromptDepthAnythingForDepthEstimation: promptDepthAnything },
  defaultBackbone: "dinov2",
  imageProcessor: promptDepthAnythingImageProcessor,
  // Metres are what a prompt is in; without one its depths are shares of a range that nobody knows.
  inMetres: () => false,
};
