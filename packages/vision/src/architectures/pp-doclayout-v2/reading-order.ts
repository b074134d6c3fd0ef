import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { mlp } from "../parts/mlp.js";
import { globalPointer } from "./global-pointer.js";

/** Boxes are told in this many parts of the photo's sides. */
const parts = 1000;
/** The greatest width and height of a box that has a place in the tables. */
const mostParts = 1023;
const epsilon = 1e-5;

/** What the network of the reading order is told: the queries, those that are elements first. */
export interface OrderedElements {
  /** Left, top, right, bottom in thousandths of the photo, 0 throughout where a query is no element: [batch, queries, 4]. */
  readonly boxes: Value;
  /** int64 [batch, queries] */
  readonly kinds: Value;
  /** How many are elements: float32 [batch, 1]. */
  readonly count: Value;
}

interface ReadingOrderConfig {
  readonly hidden: number;
  readonly heads: number;
  readonly inner: number;
  readonly layers: number;
  readonly act: string;
  readonly layerNormEps: number;
  readonly spatial: boolean;
}

/**
 * Which of two elements of a page is read first: a transformer over their boxes and kinds, whose attention knows how boxes lie to each other.
 *
 * @returns logits of whether the row's query is read before the column's: [batch, queries, queries].
 */
export function readingOrder(g: Graph, elements: OrderedElements, json: ConfigReader, w: Parameters): Value {
  const config = readReadingOrderConfig(json);
  const queries = Number(elements.boxes.shape[1]);
  const embeddings = w.in("embeddings");
  checkPositions(queries + 2, json, config, embeddings);
  const ends = (x: Value) => g.pad(x, { axes: [1], before: [1], after: [1] });
  const boxes = ends(elements.boxes);
  const places = g.constant(
    Float32Array.from({ length: queries + 2 }, (_, i) => i),
    [1, queries + 2],
  );
  const last = g.add(elements.count, g.float(1));
  // 1 for the start, the elements and the end, 0 for what fills up.
  const told = g.sub(g.float(1), g.cast(g.greater(places, last), "float32"));

  const kinds = g.gather(
    w.get("label_embeddings.weight", [json.size("num_classes", 20), config.hidden]),
    elements.kinds,
  );
  const kindFeatures = g.linear(kinds, w.in("label_features_projection"), { outputs: config.hidden });
  const tokens = g.add(placeTokens(g, boxes, { places, last, told }, json, config, embeddings), ends(kindFeatures));
  let x = g.layerNorm(tokens, embeddings.in("norm"), config.layerNormEps);
  const encoder = w.in("encoder");
  const bias = config.spatial ? relations(g, boxes, json, config.heads, encoder.in("rel_bias_module")) : undefined;
  const keyMask = g.cast(told, "int32");
  for (let i = 0; i < config.layers; i++) x = layer(g, x, { bias, keyMask }, config, encoder.in(`layer.${i}`));
  return globalPointer(g, g.slice(x, 1, 1, 1 + queries), json, w.in("relative_head"));
}

function readReadingOrderConfig(json: ConfigReader): ReadingOrderConfig {
  const hidden = json.size("hidden_size", 512);
  const heads = json.size("num_attention_heads", 8);
  if (hidden % heads !== 0) throw json.invalid("num_attention_heads", `a divisor of ${hidden}`);
  if (json.boolean("has_relative_attention_bias", false)) throw json.invalid("has_relative_attention_bias", "false");
  return {
    hidden,
    heads,
    inner: json.size("intermediate_size", 2048),
    layers: json.size("num_hidden_layers", 6),
    act: json.string("hidden_act", "gelu"),
    layerNormEps: json.number("layer_norm_eps", 1e-5),
    spatial: json.boolean("has_spatial_attention_bias", true),
  };
}

/** There is a position for every token, which the weights have too. */
function checkPositions(tokens: number, json: ConfigReader, { hidden }: ReadingOrderConfig, w: Parameters): void {
  const positions = json.size("max_position_embeddings", 514);
  const last = tokens + json.integer("pad_token_id", 1);
  if (positions <= last) throw json.invalid("max_position_embeddings", `more than ${last}`);
  w.get("position_embeddings.weight", [positions, hidden]);
}

interface Places {
  /** [1, tokens] */
  readonly places: Value;
  /** That of the end: [batch, 1]. */
  readonly last: Value;
  /** [batch, tokens] */
  readonly told: Value;
}

/** What each token is, where it stands and where its box lies: [batch, tokens, hidden]. */
function placeTokens(
  g: Graph,
  boxes: Value,
  { places, last, told }: Places,
  json: ConfigReader,
  { hidden }: ReadingOrderConfig,
  w: Parameters,
): Value {
  const [pad, start] = [json.integer("pad_token_id", 1), json.integer("start_token_id", 0)];
  const [element, end] = [json.integer("pred_token_id", 3), json.integer("end_token_id", 2)];
  const words = json.size("vocab_size", 4);
  for (const [name, id] of Object.entries({
    pad_token_id: pad,
    start_token_id: start,
    pred_token_id: element,
    end_token_id: end,
  })) {
    if (id < 0 || id >= words) throw json.invalid(name, `from 0 to ${words - 1}`);
    if (name !== "pad_token_id" && id === pad) throw json.invalid(name, `another than "pad_token_id", which is ${pad}`);
  }
  const positions = json.size("max_position_embeddings", 514);
  const isEnd = g.equal(g.add(places, g.mul(told, g.float(0))), last);
  const isStart = g.equal(places, g.float(0));
  const inside = g.add(g.float(pad), g.mul(told, g.float(element - pad)));
  const ids = g.where(isStart, g.float(start), g.where(isEnd, g.float(end), inside));
  const at = g.add(g.float(pad), g.mul(told, g.add(places, g.float(1))));
  const row = (name: string, rows: number, indices: Value) =>
    g.gather(w.get(`${name}.weight`, [rows, hidden]), g.cast(indices, "int64"));
  const wordRows = row("word_embeddings", words, ids);
  const kind = g.slice(w.get("token_type_embeddings.weight", [json.size("type_vocab_size", 1), hidden]), 0, 0, 1);
  const placed = g.add(g.add(wordRows, kind), row("position_embeddings", positions, at));
  return g.add(placed, g.linear(sides(g, boxes, json, w), w.in("spatial_proj"), { outputs: hidden }));
}

/** Left, top, right, bottom, height and width of a box, each from a table of whole parts. */
function sides(g: Graph, boxes: Value, json: ConfigReader, w: Parameters): Value {
  const rows = json.size("max_2d_position_embeddings", 1024);
  if (rows <= mostParts) throw json.invalid("max_2d_position_embeddings", `more than ${mostParts}`);
  const coordinate = json.size("coordinate_size", 171);
  const shape = json.size("shape_size", 170);
  const whole = g.floor(boxes);
  const [left, top, right, bottom] = [0, 1, 2, 3].map((side) => g.at(whole, 2, side));
  const look = (name: string, width: number, x: Value) =>
    g.gather(w.get(`${name}_position_embeddings.weight`, [rows, width]), g.cast(x, "int64"));
  const length = (from: Value, to: Value) => g.clip(g.sub(to, from), g.float(0), g.float(mostParts));
  return g.concat(
    2,
    look("x", coordinate, left),
    look("y", coordinate, top),
    look("x", coordinate, right),
    look("y", coordinate, bottom),
    look("h", shape, length(top, bottom)),
    look("w", shape, length(left, right)),
  );
}

/**
 * How every two boxes lie to each other, as Relation-DETR has it (https://arxiv.org/abs/2407.11699), for each head: [batch, heads, tokens,
 * tokens].
 */
function relations(g: Graph, boxes: Value, json: ConfigReader, heads: number, w: Parameters): Value {
  const width = json.size("relation_bias_embed_dim", 16);
  if (width % 2 !== 0) throw json.invalid("relation_bias_embed_dim", "an even number");
  const scale = json.number("relation_bias_scale", 100);
  const theta = json.number("relation_bias_theta", 10000);
  const projection = w.in("pos_proj");
  projection.get("weight", [heads, 4 * width, 1, 1]);
  const [low, high] = [g.slice(boxes, 2, 0, 2), g.slice(boxes, 2, 2, 4)];
  const extent = g.maximum(g.sub(high, low), g.float(1e-3));
  const centre = g.mul(g.add(low, high), g.float(0.5));
  const [ofRow, ofColumn] = [(x: Value) => g.unsqueeze(x, 2), (x: Value) => g.unsqueeze(x, 1)];
  const size = g.add(extent, g.float(epsilon));
  const away = g.div(g.abs(g.sub(ofRow(centre), ofColumn(centre))), ofRow(size));
  const encoding = g.concat(3, g.log(g.add(away, g.float(1))), g.log(g.div(ofRow(size), ofColumn(size))));
  const half = width / 2;
  const frequencies = Float32Array.from({ length: half }, (_, i) => 1 / Math.fround(theta ** ((2 * i) / half)));
  const angles = g.mul(g.unsqueeze(g.mul(encoding, g.float(scale)), 4), g.constant(frequencies, [1, 1, 1, 1, half]));
  const waves = g.reshape(g.concat(4, g.sin(angles), g.cos(angles)), 0, 0, 0, 4 * width);
  return g.conv2d(g.transpose(waves, 0, 3, 1, 2), projection, { outputs: heads, kernel: 1 });
}

function layer(
  g: Graph,
  x: Value,
  attention: { readonly bias?: Value; readonly keyMask: Value },
  { hidden: outputs, inner, heads, act, layerNormEps }: ReadingOrderConfig,
  w: Parameters,
): Value {
  const attend = w.in("attention");
  const project = (name: string) => g.linear(x, attend.in(`self.${name}`), { outputs });
  const seen = g.attention(project("query"), project("key"), project("value"), { heads, ...attention });
  const told = g.linear(seen, attend.in("output.dense"), { outputs, precision: "float32" });
  const y = g.layerNorm(g.add(told, x), attend.in("output.norm"), layerNormEps);
  const layers = [w.in("intermediate.dense"), w.in("output.dense")] as const;
  return g.layerNorm(g.add(mlp(g, y, layers, { inner, outputs, act }), y), w.in("output.norm"), layerNormEps);
}

/** Corners in thousandths of the photo, from centres and sizes in fractions: [batch, queries, 4]. */
export function thousandths(g: Graph, boxes: Value): Value {
  const [centre, size] = [g.slice(boxes, 2, 0, 2), g.mul(g.slice(boxes, 2, 2, 4), g.float(0.5))];
  const corners = g.mul(g.concat(2, g.sub(centre, size), g.add(centre, size)), g.float(parts));
  return g.clip(corners, g.float(0), g.float(parts));
}
