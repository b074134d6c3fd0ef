import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import { readViTConfig, type ViTConfig } from "../vit/vit.js";

export interface Dinov3Config extends ViTConfig {
  readonly gated: boolean;
  readonly ropeTheta: number;
  readonly biases: {
    readonly query: boolean;
    readonly key: boolean;
    readonly value: boolean;
    readonly output: boolean;
  };
  readonly mlpBias: boolean;
}

/** Cosines and sines of a token's turn, each [tokens, 1, hidden size / heads]. */
export type Turns = readonly [cosines: Value, sines: Value];

/** What a silent config means, which is not the same for all networks of these layers. */
export interface Dinov3Defaults {
  readonly hiddenSize: number;
  readonly layers: number;
  readonly heads: number;
  readonly intermediateSize: number;
  readonly imageSize: number;
  readonly layerNormEps: number;
}

export function readDinov3Config(config: ConfigReader, defaults: Dinov3Defaults): Dinov3Config {
  const hiddenSize = config.size("hidden_size", defaults.hiddenSize);
  const heads = config.size("num_attention_heads", defaults.heads);
  // A head turns its numbers in four groups: by row and by column, sines and cosines.
  if (hiddenSize % (4 * heads) !== 0) throw config.invalid("hidden_size", `a multiple of ${4 * heads}`);
  const rope = config.section("rope_parameters", {});
  if (rope.string("rope_type", "default") !== "default") throw rope.invalid("rope_type", '"default"');
  return {
    ...readViTConfig(config, { layerNormEps: defaults.layerNormEps, hiddenSize, heads }),
    layers: config.size("num_hidden_layers", defaults.layers),
    intermediateSize: config.size("intermediate_size", defaults.intermediateSize),
    imageSize: config.heightWidth("image_size", defaults.imageSize),
    gated: config.boolean("use_gated_mlp", false),
    ropeTheta: rope.number("rope_theta", config.number("rope_theta", 100)),
    biases: {
      query: config.boolean("query_bias", true),
      key: config.boolean("key_bias", false),
      value: config.boolean("value_bias", true),
      output: config.boolean("proj_bias", true),
    },
    mlpBias: config.boolean("mlp_bias", true),
  };
}

/**
 * A layer of DINOv3, https://arxiv.org/abs/2508.10104: pre-norm attention, whose queries and keys are turned by their patch's place, and an
 * MLP, each with its residual and a learnt scale. [batch, tokens, hidden] to the same.
 */
export function dinov3Layer(g: Graph, x: Value, config: Dinov3Config, turns: Turns, w: Parameters): Value {
  const { hiddenSize: outputs, heads, layerNormEps, biases } = config;
  const attention = w.in("attention");
  const normed = g.layerNorm(x, w.in("norm1"), layerNormEps);
  const project = (name: string, bias: boolean) => g.linear(normed, attention.in(name), { outputs, bias });
  const [query, key] = [project("q_proj", biases.query), project("k_proj", biases.key)].map((part) =>
    turned(g, part, heads, turns),
  );
  const attended = g.attention(query, key, project("v_proj", biases.value), { heads });
  const told = g.linear(attended, attention.in("o_proj"), { outputs, bias: biases.output, precision: "float32" });
  const y = g.add(x, g.mul(told, w.get("layer_scale1.lambda1", [outputs])));
  const mixed = feedForward(g, g.layerNorm(y, w.in("norm2"), layerNormEps), config, w.in("mlp"));
  return g.add(y, g.mul(mixed, w.get("layer_scale2.lambda1", [outputs])));
}

function feedForward(g: Graph, x: Value, config: Dinov3Config, w: Parameters): Value {
  const { hiddenSize: outputs, intermediateSize, hiddenAct, gated, mlpBias: bias } = config;
  const up = g.linear(x, w.in("up_proj"), { outputs: intermediateSize, bias });
  const act = activation(hiddenAct);
  const inner = gated
    ? g.mul(act(g, g.linear(x, w.in("gate_proj"), { outputs: intermediateSize, bias })), up)
    : act(g, up);
  return g.linear(inner, w.in("down_proj"), { outputs, bias, precision: "float32" });
}

/** Every number of a head with the one half a head further turned like a point in the plane: https://arxiv.org/abs/2104.09864. */
function turned(g: Graph, x: Value, heads: number, [cosines, sines]: Turns): Value {
  const width = Number(x.shape[2]);
  const size = width / heads;
  const split = g.reshape(x, 0, 0, heads, size);
  const swapped = g.concat(3, g.neg(g.slice(split, 3, size / 2)), g.slice(split, 3, 0, size / 2));
  return g.reshape(g.add(g.mul(split, cosines), g.mul(swapped, sines)), 0, 0, width);
}

type TurnSizes = Pick<Dinov3Config, "hiddenSize" | "heads" | "ropeTheta">;

/**
 * How far each token is turned: by the place of its patch's centre between the photo's edges, from -1 to 1.
 *
 * @param first how many tokens there are before those of the patches, which are not turned.
 */
export function patchTurns(g: Graph, first: number, rows: number, columns: number, sizes: TurnSizes): Turns {
  const { cosines, sines, shape } = turnNumbers(first, rows, columns, sizes);
  return [g.constant(cosines, shape), g.constant(sines, shape)];
}

/** The same as numbers, [tokens, 1, hidden size / heads]. */
export function turnNumbers(
  first: number,
  rows: number,
  columns: number,
  { hiddenSize, heads, ropeTheta }: TurnSizes,
): { readonly cosines: Float32Array; readonly sines: Float32Array; readonly shape: readonly number[] } {
  const size = hiddenSize / heads;
  const quarter = size / 4;
  const tokens = first + rows * columns;
  const [cosines, sines] = [new Float32Array(tokens * size).fill(1), new Float32Array(tokens * size)];
  const { fround } = Math;
  const places = (count: number) =>
    Array.from({ length: count }, (_, i) => fround(2 * Math.PI * fround(2 * fround((i + 0.5) / count) - 1)));
  const [down, across] = [places(rows), places(columns)];
  const speeds = Array.from({ length: quarter }, (_, i) => fround(1 / fround(ropeTheta ** (i / quarter))));
  for (let token = first; token < tokens; token++) {
    const row = Math.floor((token - first) / columns);
    const column = (token - first) % columns;
    for (let i = 0; i < size; i++) {
      const pair = i % (2 * quarter);
      const angle = fround((pair < quarter ? down[row] : across[column]) * speeds[pair % quarter]);
      cosines[token * size + i] = Math.cos(angle);
      sines[token * size + i] = Math.sin(angle);
    }
  }
  return { cosines, sines, shape: [tokens, 1, size] };
}
