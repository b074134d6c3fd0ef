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
  const { dModel, queries, decoderLayers, decoderHeads, decoderFfnDim, normsEachLayer } = config;
  const rowFirst = g.concat(2, g.slice(points, 2, 1, 2), g.slice(points, 2, 0, 1));
  const waves = coordinateWaves(g, rowFirst, dModel / 2);
  let x: Value = g.constant(new Float32Array(queries * dModel), [1, queries, dModel]);
  for (let i = 0; i < decoderLayers; i++) {
    const layer = w.in(`layers.${i}`);
    const normed = (y: Value, name: string) => g.layerNorm(y, layer.in(name), detrLayerNormEps);
    const project =
      (onHub: string, own: string): Projections =>
      (value, of) => {
        const older = `${onHub}_${of.replace(/^(.)_/, "$1")}_proj`;
        return g.linear(value, layer.in(layer.named(older, `${own}.${of}_proj`)), { outputs: dModel });
      };
    const attended = amongQueries(g, x, places, decoderHeads, project("sa", "self_attn"));
    const among = normed(g.add(x, outputOf(g, attended, layer.in("self_attn"), dModel)), "self_attn_layer_norm");
    // Until here the first layer has seen no photo: it is computed once, when the session is made.
    const y = i === 0 ? g.expandToBatch(among, seen.memory) : among;
    const where = i === 0 ? waves : g.mul(waves, layeredMlp(g, x, w.in("query_scale"), [dModel, dModel]));
    // The first layer's queries say nothing else yet.
    const told = toPhoto(g, y, where, i === 0 ? places : undefined, seen, decoderHeads, project("ca", "encoder_attn"));
    const z = normed(g.add(y, outputOf(g, told, layer.in("encoder_attn"), dModel)), "encoder_attn_layer_norm");
    x = normed(g.add(z, feedForward(g, z, decoderFfnDim, config, layer)), "final_layer_norm");
    if (normsEachLayer) x = g.layerNorm(x, w.in("layernorm"), detrLayerNormEps);
  }
  return g.layerNorm(x, w.in("layernorm"), detrLayerNormEps);
}

/** A projection of an attention by what it is of. */
export type Projections = (x: Value, of: "q_content" | "q_pos" | "q_pos_sine" | "k_content" | "k_pos" | "v") => Value;

/** Attention of queries to each other. */
export function amongQueries(g: Graph, x: Value, places: Value, heads: number, project: Projections): Value {
  const query = g.add(project(x, "q_content"), project(places, "q_pos"));
  const key = g.add(project(x, "k_content"), project(places, "k_pos"));
  return g.attention(query, key, project(x, "v"), { heads });
}

/**
 * Attention of queries to the photo, by what they are and by where they look.
 *
 * @param places of the queries, where they are part of what they are.
 */
export function toPhoto(
  g: Graph,
  x: Value,
  where: Value,
  places: Value | undefined,
  { memory, positions, keyMask }: Pick<DetrMemory, "memory" | "positions" | "keyMask">,
  heads: number,
  project: Projections,
): Value {
  const width = Number(x.shape[2]);
  const keyPlaces = project(positions, "k_pos");
  let query = project(x, "q_content");
  let key = project(memory, "k_content");
  if (places) {
    query = g.add(query, project(places, "q_pos"));
    key = g.add(key, keyPlaces);
  }
  const byHead = (value: Value) => g.reshape(value, 0, 0, heads, width / heads);
  const both = (content: Value, place: Value) => {
    const placed = place.shape[0] === content.shape[0] ? place : g.expandToBatch(place, content);
    return g.reshape(g.concat(3, byHead(content), byHead(placed)), 0, 0, 2 * width);
  };
  const looks = project(where, "q_pos_sine");
  return g.attention(both(query, looks), both(key, keyPlaces), project(memory, "v"), { heads, keyMask });
}

function outputOf(g: Graph, attended: Value, w: Parameters, outputs: number): Value {
  return g.linear(attended, w.in(w.named("out_proj", "o_proj")), { outputs, precision: "float32" });
}
