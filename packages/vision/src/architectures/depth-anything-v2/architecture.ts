import type { Architecture } from "../architecture.js";
import { depthAnythingPublished, depthAnythingV2Published } from "./depth-anything-v2.js";
import { depthAnythingV2ImageProcessor } from "./image-processor.js";
import { describeDepthAnything } from "./published.js";

/** Both versions of Depth Anything as their authors publish them. */
export const architecture: Architecture = {
  modelTypes: ["depth-anything-v2"],
  paper: "https://arxiv.org/abs/2406.09414",
  depthEstimators: { DepthAnythingV2: depthAnythingV2Published, DepthAnything: depthAnythingPublished },
  published: describeDepthAnything,
  imageProcessor: depthAnythingV2ImageProcessor,
};
