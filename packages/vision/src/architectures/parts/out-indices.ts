import type { ConfigReader } from "../../config-reader.js";

/**
 * Which states a backbone gives: 0 is the embeddings, 1 the first layer's. `out_indices`, else the numbers in `out_features`
 * ("stage3"), else the last layer.
 */
export function readOutIndices(config: ConfigReader, layers: number): readonly number[] {
  const indices = readIndices(config, layers).map((index) => (index < 0 ? layers + 1 + index : index));
  if (indices.length === 0 || indices.some((index) => index < 0 || index > layers)) {
    throw config.invalid(config.has("out_indices") ? "out_indices" : "out_features", `layers from 0 to ${layers}`);
  }
  return indices.sort((a, b) => a - b);
}

function readIndices(config: ConfigReader, layers: number): number[] {
  if (config.has("out_indices")) return [...config.integers("out_indices")];
  if (!config.has("out_features")) return [layers];
  return config
    .strings("out_features")
    .map((name) => (name === "stem" ? 0 : Number(name.replace(/^stage/, "") || Number.NaN)));
}
