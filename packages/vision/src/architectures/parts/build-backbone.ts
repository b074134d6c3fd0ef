import type { Graph, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Weights } from "../../weights.js";
import { beitBackbone } from "../beit/beit.js";
import { dinov2Backbone } from "../dinov2/dinov2.js";
import type { Backbone } from "./backbone.js";

type BackboneBuilder = (g: Graph, pixels: Value, config: ConfigReader, w: Weights) => Backbone;

const backbones: Readonly<Record<string, BackboneBuilder>> = { beit: beitBackbone, dinov2: dinov2Backbone };

/**
 * The backbone that a `backbone_config` describes.
 *
 * @throws VisionError `invalid-config` for one that is not known.
 */
export function buildBackbone(g: Graph, pixels: Value, config: ConfigReader, w: Weights): Backbone {
  const type = config.string("model_type");
  const build = Object.hasOwn(backbones, type) ? backbones[type] : undefined;
  if (!build) throw config.invalid("model_type", `a known backbone: ${Object.keys(backbones).join(" or ")}`);
  return build(g, pixels, config, w);
}
