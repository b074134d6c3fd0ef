import type { DepthEstimator } from "../architecture.js";
import { depthAnythingHead, depthAnythingMaps } from "../depth-anything/depth-anything.js";

/**
 * Prompt Depth Anything, "Prompting Depth Anything for 4K Resolution Accurate Metric Depth Estimation",
 * https://arxiv.org/abs/2412.14015, of a photo alone: Depth Anything whose depth nothing scales. The layers that read a coarse map of
 * depth beside the photo are left out, as transformers' pipeline does. `predicted_depth` [batch, height, width] grows away from the camera.
 */
export const promptDepthAnything: DepthEstimator = {
  build(inputs) {
    const { graph: g, config, parameters } = inputs;
    const { maps, grid, width, sizeInputs } = depthAnythingMaps({ ...inputs, enter: undefined });
    const depth = depthAnythingHead(g, maps[maps.length - 1], grid, config, parameters.in("head"), width, 1);
    g.output("predicted_depth", depth);
    return sizeInputs;
  },
};
