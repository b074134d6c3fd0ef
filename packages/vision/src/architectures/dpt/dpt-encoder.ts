import type { Graph, Parameters, Value } from "@vistazo/graph";
import { ConfigReader } from "../../config-reader.js";
import type { BackboneBuilder, NetworkInputs } from "../architecture.js";
import { featureMaps, type TokenStates } from "../parts/backbone.js";
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
const mapsOfHybrid = 3;

/** The states of DPT's own vision transformer, before them the maps of a hybrid's. 0 in `backbone_out_indices` is the first layer's. */
export function dptStates({ graph: g, config: json, parameters, imageSize, buildBackbone }: NetworkInputs): NeckInputs {
  const config = readEncoderConfig(json);
  const { channels } = config;
  const w = parameters.in("dpt");
  if (json.boolean("is_hybrid", false)) {
    const pixels = fixedSizePixels(g, config, imageSize);
    return hybridStates(g, hybridMaps(g, pixels, json, w.in("embeddings.backbone"), buildBackbone), json, w);
  }
  const pixels = g.input("pixel_values", "float32", ["batch", channels, ...(imageSize ?? ["height", "width"])]);
  const grid = patchMap(g, pixels, config, w.in("embeddings.patch_embeddings"));
  return { maps: [], tokens: encodedStates(g, grid, json, w, 0) };
}

/**
 * What a hybrid's neck works on: the finer maps of a convolutional network as they are, and the states of a vision transformer that
 * sees the coarsest as patches.
 *
 * @param maps three, the finest first: [batch, channels, height, width].
 */
export function hybridStates(g: Graph, maps: readonly Value[], json: ConfigReader, w: Parameters): NeckInputs {
  const { hiddenSize } = readEncoderConfig(json);
  const finer = maps.slice(0, -1);
  const grid = g.conv2d(maps[finer.length], w.in("embeddings.projection"), { outputs: hiddenSize, kernel: 1 });
  return { maps: finer, tokens: encodedStates(g, grid, json, w, finer.length) };
}

function readEncoderConfig(json: ConfigReader) {
  return { ...readViTConfig(json), imageSize: json.heightWidth("image_size", 384) };
}

/**
 * The states after the layers that `backbone_out_indices` names, but for the first `skipped` of them.
 *
 * @param grid the patches' map: [batch, hidden, rows, columns].
 */
function encodedStates(g: Graph, grid: Value, json: ConfigReader, w: Parameters, skipped: number): TokenStates {
  const config = readEncoderConfig(json);
  const { hiddenSize, layers } = config;
  const embeddings = w.in("embeddings");
  const wanted = json.integers("backbone_out_indices", [2, 5, 8, 11]).slice(skipped);
  if (wanted.length === 0 || wanted.some((i) => i < 0 || i >= layers)) {
    throw json.invalid("backbone_out_indices", `layers from 0 to ${layers - 1}`);
  }
  const classToken = g.expandToBatch(embeddings.get("cls_token", [1, 1, hiddenSize]), grid);
  const positions = interpolatedPositions(g, embeddings, { patches: patchCount(config), hiddenSize }, grid, "bilinear");
  let x = g.add(g.concat(1, classToken, g.tokens(grid)), positions);
  const states: Value[] = [];
  for (let layer = 0; layer <= Math.max(...wanted); layer++) {
    x = vitLayer(g, x, config, w.in(`encoder.layer.${layer}`));
    if (wanted.includes(layer)) states.push(x);
  }
  return { kind: "tokens", states, grid, hiddenSize };
}

/** Photos seen by a convolutional network: the maps that go to the neck as they are, and last that which the transformer sees. */
function hybridMaps(
  g: Graph,
  pixels: Value,
  json: ConfigReader,
  w: Parameters,
  buildBackbone: BackboneBuilder,
): readonly Value[] {
  if (json.string("readout_type", "project") !== "project")
    throw json.invalid("readout_type", '"project" for a hybrid');
  if (String(json.integers("neck_ignore_stages", [0, 1])) !== "0,1") throw json.invalid("neck_ignore_stages", "[0, 1]");
  const own = json.section("backbone_config", defaultBackbone);
  const config = new ConfigReader({ model_type: "bit", ...own.json }, own.where);
  const maps = featureMaps(g, buildBackbone(g, pixels, config, w));
  if (maps.length !== mapsOfHybrid) throw config.invalid("out_features", `${mapsOfHybrid} stages for a hybrid`);
  return maps;
}
