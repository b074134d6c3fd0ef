import type { Graph, Parameters, Value } from "@vistazo/graph";
import { ConfigReader } from "../../config-reader.js";
import { dinov2Backbone } from "../dinov2/dinov2.js";

/** What a config says of one of the encoders, each of which sees squares of a side. */
export function encoderConfig(config: ConfigReader, name: string, side: number): ConfigReader {
  const own = config.section(name, {});
  const type = own.string("model_type", "dinov2");
  if (type !== "dinov2") throw own.invalid("model_type", '"dinov2"');
  return new ConfigReader({ ...own.json, image_size: side }, own.where);
}

/** How many patches a square has in a row. */
export function tokensOf(encoder: ConfigReader, side: number): number {
  const patchSize = encoder.size("patch_size", 14);
  if (patchSize > side) throw encoder.invalid("patch_size", `at most ${side}`);
  return Math.floor(side / patchSize);
}

/** What an encoder says of squares: the states after some of its layers, counted from 1, and the last one normalised. */
export function encodeSquares(
  g: Graph,
  squares: Value,
  config: ConfigReader,
  layers: readonly number[],
  w: Parameters,
): { readonly states: readonly Value[]; readonly last: Value } {
  const count = config.size("num_hidden_layers", 12);
  const wanted = [...new Set([...layers, count])].sort((a, b) => a - b);
  const json = { ...config.json, out_indices: wanted, apply_layernorm: false };
  const { states } = dinov2Backbone(g, squares, new ConfigReader(json, config.where), w);
  const after = (layer: number) => states[wanted.indexOf(layer)];
  const last = g.layerNorm(after(count), w.in("layernorm"), config.number("layer_norm_eps", 1e-6));
  return { states: layers.map(after), last };
}

/** A square map bilinearly, where it is of another size. */
export function resizedTo(g: Graph, map: Value, side: number): Value {
  return map.shape[2] === side ? map : g.resize(map, g.ints(side, side));
}
