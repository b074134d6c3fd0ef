import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { NetworkInputs, SizeInputs } from "../architecture.js";
import { amongQueries, type Projections, toPhoto } from "../conditional-detr/conditional-detr.js";
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

interface DabDetrConfig extends DetrConfig {
  /** Queries of each box, which look for different things; 0 is one that looks for nothing in particular. */
  readonly patterns: number;
  /** Where a query looks is part of what it is in every layer, not in the first alone. */
  readonly keepsPlaces: boolean;
}

/** DAB-DETR, "Dynamic Anchor Boxes are Better Queries for DETR", https://arxiv.org/abs/2201.12329: each query is a box, moved layer by layer. */
export const dabDetr = paddableDetector(build);

function readConfig(config: ConfigReader): DabDetrConfig {
  const temperature = config.number("temperature_height", 20);
  if (config.number("temperature_width", 20) !== temperature)
    throw config.invalid("temperature_width", `${temperature}, as "temperature_height" is`);
  if (!(temperature > 0)) throw config.invalid("temperature_height", "a number above 0");
  if (config.boolean("normalize_before", false)) throw config.invalid("normalize_before", "false");
  if (config.has("sine_position_embedding_scale")) {
    throw config.invalid("sine_position_embedding_scale", "null");
  }
  const patterns = config.integer("num_patterns", 0);
  if (patterns < 0) throw config.invalid("num_patterns", "a number of at least 0");
  return {
    ...readDetrConfig(config),
    dModel: config.size("hidden_size", 256),
    queries: config.size("num_queries", 300),
    activation: config.string("activation_function", "prelu"),
    scalesPositions: true,
    keepsPlaces: config.boolean("keep_query_pos", false),
    temperature,
    patterns,
  };
}

function build({ graph: g, config: json, parameters, classes }: NetworkInputs, padded: boolean): SizeInputs {
  const config = readConfig(json);
  const { dModel, queries } = config;
  const w = parameters.in("model");
  const within = "decoder.bbox_embed";
  const boxHead = w.has(`${within}.layers.0.weight`) ? w.in(within) : parameters.in("bbox_predictor");
  const moved = (states: Value, boxes: Value) =>
    g.sigmoid(g.add(layeredMlp(g, states, boxHead, [dModel, dModel, 4]), inverseSigmoid(g, boxes)));

  const seen = detrMemory(g, config, w, padded);
  const learnt = w.get("query_refpoint_embeddings.weight", [queries, 4]);
  const { states, boxes } = decoder(g, seen, g.sigmoid(g.unsqueeze(learnt, 0)), moved, config, w);
  const classified = { outputs: classes, precision: "float32" } as const;
  g.output("logits", g.linear(states, parameters.in("class_embed"), classified));
  g.output("pred_boxes", moved(states, boxes));
  return seen.sizeInputs;
}

/** @returns the last layer's states, and the boxes that it saw: [batch, queries, 4]. */
function decoder(
  g: Graph,
  seen: DetrMemory,
  learnt: Value,
  moved: (states: Value, boxes: Value) => Value,
  config: DabDetrConfig,
  w: Parameters,
): { readonly states: Value; readonly boxes: Value } {
  const { dModel, queries, decoderLayers, decoderHeads: heads, decoderFfnDim, patterns, keepsPlaces } = config;
  const modules = w.in("decoder");
  let x: Value = g.constant(new Float32Array(queries * dModel), [1, queries, dModel]);
  let boxes = learnt;
  if (patterns > 0) {
    const table = g.unsqueeze(w.get("patterns.weight", [patterns, dModel]), 1);
    x = g.reshape(g.expand(table, patterns, queries, dModel), 1, patterns * queries, dModel);
    boxes = g.tile(learnt, 1, patterns, 1);
  }
  for (let i = 0; ; i++) {
    const layer = modules.in(`layers.${i}`);
    const waves = boxWaves(g, boxes, dModel);
    const places = layeredMlp(g, waves, modules.in("ref_point_head"), [dModel, dModel]);
    const where = placesSeen(g, x, g.slice(waves, 2, 0, dModel), boxes, i > 0, modules);
    const project =
      (module: Parameters, prefix: string): Projections =>
      (value, of) => {
        const name = of.replace(/^q/, "query").replace(/^k/, "key").replace(/^v/, "value");
        return g.linear(value, module.in(`${prefix}_${name}_proj`), { outputs: dModel });
      };
    const [own, cross, fed] = ["self_attn", "cross_attn", "mlp"].map((name) => layer.in(name));
    const told = (attended: Value, module: Parameters) =>
      g.linear(attended, module.in("output_proj"), { outputs: dModel, precision: "float32" });
    const normed = (y: Value, module: Parameters) => g.layerNorm(y, module, detrLayerNormEps);
    const among = told(amongQueries(g, x, places, heads, project(own, "self_attn")), own.in("self_attn"));
    const y = normed(g.add(x, among), own.in("self_attn_layer_norm"));
    // Until here the first layer has seen no photo: it is computed once, when the session is made.
    const asked = i === 0 ? g.expandToBatch(y, seen.memory) : y;
    const kept = i === 0 || keepsPlaces ? places : undefined;
    const found = told(
      toPhoto(g, asked, where, kept, seen, heads, project(cross, "cross_attn")),
      cross.in("cross_attn"),
    );
    const z = normed(g.add(asked, found), cross.in("cross_attn_layer_norm"));
    x = normed(g.add(z, feedForward(g, z, decoderFfnDim, config, fed)), fed.in("final_layer_norm"));
    if (i === decoderLayers - 1) return { states: normed(x, modules.in("layernorm")), boxes };
    boxes = moved(x, boxes);
  }
}

/** Where boxes are and how large: [batch, queries, 2 · dModel]. */
function boxWaves(g: Graph, boxes: Value, dModel: number): Value {
  const side = (index: number) => g.slice(boxes, 2, index, index + 1);
  return coordinateWaves(g, g.concat(2, side(1), side(0), side(2), side(3)), dModel / 2);
}

/** The waves of the boxes' middles, longer and shorter as the queries look farther than their boxes or less far. */
function placesSeen(g: Graph, x: Value, waves: Value, boxes: Value, scales: boolean, w: Parameters): Value {
  const dModel = Number(x.shape[2]);
  const scaled = scales ? g.mul(waves, layeredMlp(g, x, w.in("query_scale"), [dModel, dModel])) : waves;
  const sizes = g.sigmoid(layeredMlp(g, x, w.in("ref_anchor_head"), [dModel, 2]));
  const share = (axis: number) => g.div(g.slice(sizes, 2, axis, axis + 1), g.slice(boxes, 2, 2 + axis, 3 + axis));
  const half = dModel / 2;
  return g.concat(2, g.mul(g.slice(scaled, 2, 0, half), share(1)), g.mul(g.slice(scaled, 2, half), share(0)));
}
