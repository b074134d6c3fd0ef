import type { Architecture } from "../architecture.js";
import { depthAnything3, depthAnything3Mono, depthAnything3Nested } from "./depth-anything-3.js";
import { depthAnything3ImageProcessor } from "./image-processor.js";
import { describeDepthAnything3 } from "./published.js";

/** Depth of single photos: of what its networks say of several at once, nothing else. */
export const architecture: Architecture = {
  modelTypes: ["depth-anything-3"],
  paper: "https://arxiv.org/abs/2511.10647",
  depthEstimators: {
    DepthAnything3: depthAnything3,
    DepthAnything3Mono: depthAnything3Mono,
    DepthAnything3Nested: depthAnything3Nested,
  },
  published: describeDepthAnything3,
  imageProcessor: depthAnything3ImageProcessor,
  inMetres: ({ architectures }) => Array.isArray(architectures) && architectures[0] === "DepthAnything3Nested",
};
