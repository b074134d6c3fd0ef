import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { NetworkInputs, SizeInputs } from "../architecture.js";
import {
  type DetrConfig,
  type DetrMemory,
  detrLayerNormEps,
  detrMemory,
  feedForward,
  layeredMlp,
  paddableDetector,
  readDetrConfig,
} from "../detr/detr.js";
import { coordinateWaves } from "../parts/coordinate-waves.js";
import { inverseSigmoid } from "../rt-detr/rt-detr.js";

/**
 * Conditional DETR, https://arxiv.org/abs/2108.06152: DETR whose queries attend to the photo by what they are and, apart from that,
 * by where they look.
 */
export const conditionalDetr = paddableDetector(build);

function build({ graph: g, config: json, parameters, classes }: NetworkInputs, padded: boolean): SizeInputs {
  const config = readDetrConfig(json);
  const { dModel, queries } = config;
  const w = parameters.in("model");
  const seen = detrMemory(g, config, w, padded);
  const places = g.unsqueeze(w.get("query_position_embeddings.weight", [queries, dModel]), 0);
  const points = g.sigmoid(layeredMlp(g, places, w.in("decoder.ref_point_head"), [dModel, 2]));
  const states = decoder(g, seen, places, points, config, w.in("decoder"));

  const classified = { outputs: classes, precision: "float32" } as const;
  g.output("logits", g.linear(states, parameters.in("class_labels_classifier"), classified));
  const moves = layeredMlp(g, states, parameters.in("bbox_predictor"), [dModel, dModel, 4]);
  const middles = g.add(g.slice(moves, 2, 0, 2), inverseSigmoid(g, points));
  g.output("pred_boxes", g.sigmoid(g.concat(2, middles, g.slice(moves, 2, 2, 4))));
  return seen.sizeInputs;
}

/**
 * @param places of the queries, learnt: [1, queries, dModel].
 * @param points where they look, x and y: [1, queries, 2].
 */
function decoder(g: Graph, seen: DetrMemory, places: Value, points: Value, config: DetrConfig, w: Parameters): Value {
  const { dModel, queries, decoderLayers, decoderFfnDim, normsEachLayer } = config;
  const rowFirst = g.concat(2, g.slice(points, 2, 1, 2), g.slice(points, 2, 0, 1));
  const waves = coordinateWaves(g, rowFirst, dModel / 2);
  let x: Value = g.constant(new Float32Array(queries * dModel), [1, queries, dModel]);
  for (let i = 0; i < decoderLayers; i++) {
    const layer = w.in(`layers.${i}`);
    const normed = (y: Value, name: string) => g.layerNorm(y, layer.in(name), detrLayerNormEps);
    const among = normed(g.add(x, amongQueries(g, x, places, config, layer)), "self_attn_layer_norm");
    // Until here the first layer has seen no photo: it is computed once, when the session is made.
    const y = i === 0 ? g.expandToBatch(among, seen.memory) : among;
    const where = i === 0 ? waves : g.mul(waves, layeredMlp(g, x, w.in("query_scale"), [dModel, dModel]));
    const told = toPhoto(g, y, where, i === 0 ? places : undefined, seen, config, layer);
    const z = normed(g.add(y, told), "encoder_attn_layer_norm");
    x = normed(g.add(z, feedForward(g, z, decoderFfnDim, config, layer)), "final_layer_norm");
    if (normsEachLayer) x = g.layerNorm(x, w.in("layernorm"), detrLayerNormEps);
  }
  return g.layerNorm(x, w.in("layernorm"), detrLayerNormEps);
}

/** Attention of queries to each other. */
function amongQueries(g: Graph, x: Value, places: Value, { dModel, decoderHeads }: DetrConfig, w: Parameters): Value {
  const project = (value: Value, onHub: string, own: string) =>
    g.linear(value, w.in(w.named(`sa_${onHub}`, `self_attn.${own}`)), { outputs: dModel });
  const query = g.add(project(x, "qcontent_proj", "q_content_proj"), project(places, "qpos_proj", "q_pos_proj"));
  const key = g.add(project(x, "kcontent_proj", "k_content_proj"), project(places, "kpos_proj", "k_pos_proj"));
  const attended = g.attention(query, key, project(x, "v_proj", "v_proj"), { heads: decoderHeads });
  return outputOf(g, attended, w.in("self_attn"), dModel);
}

/** @param places of the queries, in the first layer, where they say nothing else yet. */
function toPhoto(
  g: Graph,
  x: Value,
  where: Value,
  places: Value | undefined,
  { memory, positions, keyMask }: DetrMemory,
  { dModel, decoderHeads: heads }: DetrConfig,
  w: Parameters,
): Value {
  const project = (value: Value, onHub: string, own: string) =>
    g.linear(value, w.in(w.named(`ca_${onHub}`, `encoder_attn.${own}`)), { outputs: dModel });
  const keyPlaces = project(positions, "kpos_proj", "k_pos_proj");
  let query = project(x, "qcontent_proj", "q_content_proj");
  let key = project(memory, "kcontent_proj", "k_content_proj");
  if (places) {
    query = g.add(query, project(places, "qpos_proj", "q_pos_proj"));
    key = g.add(key, keyPlaces);
  }
  const byHead = (value: Value) => g.reshape(value, 0, 0, heads, dModel / heads);
  const both = (content: Value, place: Value) => {
    const placed = place.shape[0] === content.shape[0] ? place : g.expandToBatch(place, content);
    return g.reshape(g.concat(3, byHead(content), byHead(placed)), 0, 0, 2 * dModel);
  };
  const value = project(memory, "v_proj", "v_proj");
  const looks = project(where, "qpos_sine_proj", "q_pos_sine_proj");
  const attended = g.attention(both(query, looks), both(key, keyPlaces), value, { heads, keyMask });
  return outputOf(g, attended, w.in("encoder_attn"), dModel);
}

function outputOf(g: Graph, attended: Value, w: Parameters, outputs: number): Value {
  return g.linear(attended, w.in(w.named("out_proj", "o_proj")), { outputs, precision: "float32" });
}
