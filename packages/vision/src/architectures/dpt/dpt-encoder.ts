import type { Graph, Parameters, Value } from "@vistazo/graph";
import { ConfigReader } from "../../config-reader.js";
import type { BackboneBuilder, NetworkInputs } from "../architecture.js";
import { featureMaps } from "../parts/backbone.js";
import { interpolatedPositions } from "../parts/position-embeddings.js";
import { fixedSizePixels, patchCount, patchMap, readViTConfig, vitLayer } from "../vit/vit.js";
import type { NeckInputs } from "./dpt-neck.js";

/** What transformers takes for a hybrid's config.json without `backbone_config`. */
const defaultBackbone = {
  global_padding: "same",
  layer_type: "bottleneck",
  depths: [3, 4, 9],
  out_features: ["stage1", "stage2", "stage3"],
  embedding_dynamic_padding: true,
};

/** Of the maps of a hybrid's backbone the last is what the transformer sees; the others go to the neck as they are. */
const hybridMaps = 3;

/** The states of DPT's own vision transformer, before them the maps of a hybrid's. 0 in `backbone_out_indices` is the first layer's. */
export function dptStates({ graph: g, config: json, parameters, imageSize, buildBackbone }: NetworkInputs): NeckInputs {
  const config = { ...readViTConfig(json), imageSize: json.heightWidth("image_size", 384) };
  const { hiddenSize, layers, channels } = config;
  const w = parameters.in("dpt");
  const embeddings = w.in("embeddings");
  const hybrid = json.boolean("is_hybrid", false);
  const pixels = hybrid
    ? fixedSizePixels(g, config, imageSize)
    : g.input("pixel_values", "float32", ["batch", channels, ...(imageSize ?? ["height", "width"])]);
  const { grid, maps } = hybrid
    ? hybridPatches(g, pixels, json, embeddings, hiddenSize, buildBackbone)
    : { grid: patchMap(g, pixels, config, embeddings.in("patch_embeddings")), maps: [] };

  const wanted = json.integers("backbone_out_indices", [2, 5, 8, 11]).slice(maps.length);
  if (wanted.length === 0 || wanted.some((i) => i < 0 || i >= layers)) {
    throw json.invalid("backbone_out_indices", `layers from 0 to ${layers - 1}`);
  }
  const classToken = g.expandToBatch(embeddings.get("cls_token", [1, 1, hiddenSize]), pixels);
  const positions = interpolatedPositions(g, embeddings, { patches: patchCount(config), hiddenSize }, grid, "bilinear");
  let x = g.add(g.concat(1, classToken, g.tokens(grid)), positions);
  const states: Value[] = [];
  for (let layer = 0; layer <= Math.max(...wanted); layer++) {
    x = vitLayer(g, x, config, w.in(`encoder.layer.${layer}`));
    if (wanted.includes(layer)) states.push(x);
  }
  return { maps, tokens: { kind: "tokens", states, grid, hiddenSize } };
}

/** Patches seen by a convolutional network: its last map at the transformer's width, and the maps before it. */
function hybridPatches(
  g: Graph,
  pixels: Value,
  json: ConfigReader,
  w: Parameters,
  hiddenSize: number,
  buildBackbone: BackboneBuilder,
): { readonly grid: Value; readonly maps: readonly Value[] } {
  if (json.string("readout_type", "project") !== "project")
    throw json.invalid("readout_type", '"project" for a hybrid');
  if (String(json.integers("neck_ignore_stages", [0, 1])) !== "0,1") throw json.invalid("neck_ignore_stages", "[0, 1]");
  const own = json.section("backbone_config", defaultBackbone);
  const config = new ConfigReader({ model_type: "bit", ...own.json }, own.where);
  const maps = featureMaps(g, buildBackbone(g, pixels, config, w.in("backbone")));
  if (maps.length !== hybridMaps) throw config.invalid("out_features", `${hybridMaps} stages for a hybrid`);
  const grid = g.conv2d(maps[hybridMaps - 1], w.in("projection"), { outputs: hiddenSize, kernel: 1 });
  return { grid, maps: maps.slice(0, -1) };
}
