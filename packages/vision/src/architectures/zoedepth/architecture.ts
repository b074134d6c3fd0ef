import type { Architecture } from "../architecture.js";
import { zoedepthImageProcessor } from "./image-processor.js";
import { zoedepth } from "./zoedepth.js";

export const architecture: Architecture = {
  modelTypes: ["zoedepth"],
  paper: "https://arxiv.org/abs/2302.12288",
  depthEstimators: { ZoeDepthForDepthEstimation: zoedepth },
  defaultBackbone: "beit",
  inMetres: () => true,
  imageProcessor: zoedepthImageProcessor,
};
