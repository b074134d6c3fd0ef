import { type DepthAnswer, readDepthEstimator } from "../../networks/depth-estimator.js";
import type { DepthEstimator } from "../architecture.js";
import { depthAnythingHead } from "../depth-anything/depth-anything.js";
import { publishedDinov2, publishedStates } from "../dinov2/published-dinov2.js";
import { dptNeck } from "../dpt/dpt-neck.js";
import { publishedNeck, readPublishedNeck } from "./published-neck.js";

/**
 * Depth Anything V2, https://arxiv.org/abs/2406.09414, under the names of its authors' code: `predicted_depth` [batch, height, width]; the
 * relative one grows towards the camera, the metric one is in metres.
 */
export const depthAnythingV2Published: DepthEstimator = published("corners");

/** Its first version, https://arxiv.org/abs/2401.10891, whose code brings depths to the photo's size in another way. */
export const depthAnythingPublished: DepthEstimator = published("bilinear");

function published(upsampling: DepthAnswer["upsampling"]): DepthEstimator {
  return {
    build({ graph: g, config, parameters }) {
      const pixels = g.input("pixel_values", "float32", ["batch", 3, "height", "width"]);
      const module = parameters.in("pretrained");
      const encoder = publishedDinov2(g, pixels, module);
      const layers = config.integers("out_indices");
      if (layers.length !== 4 || layers.some((layer) => layer < 0 || layer >= encoder.layers))
        throw config.invalid("out_indices", `4 of the ${encoder.layers} layers that the weights have`);
      const w = parameters.in("depth_head");
      const neck = readPublishedNeck(w);
      const states = publishedStates(g, encoder, layers, module);
      const tokens = { kind: "tokens", states, grid: encoder.grid, hiddenSize: encoder.width } as const;
      const named = publishedNeck(w);
      const { maps } = dptNeck(g, { maps: [], tokens }, neck, named.in("neck"), { likeNext: true });
      const map = maps[maps.length - 1];
      const depth = depthAnythingHead(g, map, encoder.grid, config, named.in("head"), neck.fusionHiddenSize);
      g.output("predicted_depth", depth);
      return encoder.sizeInputs;
    },
    answer: (outputs) => ({ ...readDepthEstimator(outputs), upsampling }),
  };
}
