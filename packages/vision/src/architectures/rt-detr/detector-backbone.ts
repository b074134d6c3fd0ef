import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { hgnetMaps } from "../hgnet-v2/hgnet-v2.js";
import type { ScaledMap } from "../parts/feature-pyramid.js";
import { readOutIndices } from "../parts/out-indices.js";
import { readResNetConfig, resnetStages } from "../resnet/resnet.js";
import { rtDetrResnetMaps } from "./rt-detr-resnet.js";

const kinds: Readonly<Record<string, (g: Graph, x: Value, config: ConfigReader, w: Parameters) => ScaledMap[]>> = {
  rt_detr_resnet: rtDetrResnetMaps,
  hgnet_v2: hgnetMaps,
  resnet: resnetMaps,
};

/** What is meant where a config is silent. */
export interface DefaultBackbone {
  readonly type: string;
  /** The stages whose maps are given. */
  readonly outIndices: readonly number[];
}

/** The maps that the config's `backbone_config` asks for. @param fallback its type, with the maps of the last three stages, or both. */
export function detectorBackbone(
  g: Graph,
  pixels: Value,
  config: ConfigReader,
  w: Parameters,
  fallback: string | DefaultBackbone,
): ScaledMap[] {
  const missing = typeof fallback === "string" ? { type: fallback, outIndices: [2, 3, 4] } : fallback;
  const own = config.section("backbone_config", { model_type: missing.type, out_indices: missing.outIndices });
  const type = own.string("model_type", missing.type);
  if (!Object.hasOwn(kinds, type)) throw own.invalid("model_type", `one of ${Object.keys(kinds).join(", ")}`);
  const maps = kinds[type](g, pixels, own, w);
  return readOutIndices(own, maps.length - 1).map((index) => maps[index]);
}

function resnetMaps(g: Graph, pixels: Value, config: ConfigReader, w: Parameters): ScaledMap[] {
  const sizes = readResNetConfig(config);
  const stages = resnetStages(g, pixels, sizes, w);
  const { outputStride } = sizes;
  const maps = stages.map((map, i) => ({ map, stride: outputStride / 2 ** (stages.length - 1 - i) }));
  // The stem's map is not given.
  return [{ map: stages[0], stride: maps[0].stride }, ...maps];
}
