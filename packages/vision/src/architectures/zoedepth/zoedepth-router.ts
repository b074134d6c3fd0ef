import type { Graph, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Weights } from "../../weights.js";

/** Of the transformer's normalisations. */
const epsilon = 1e-5;
/** transformers runs as many layers whatever the config says. */
const layers = 4;

/**
 * The choice of ZoeDepth between two heads, made by a small transformer on the coarsest features: its class token is
 * classified, and the photos of a batch decide together.
 *
 * @param x [batch, channels, height, width]
 * @returns a bool of shape []: whether to take the second head.
 */
export function takesSecondHead(g: Graph, x: Value, channels: number, config: ConfigReader, w: Weights): Value {
  const hidden = config.size("patch_transformer_hidden_size");
  const heads = config.size("patch_transformer_num_attention_heads");
  const intermediate = config.size("patch_transformer_intermediate_size");
  const transformer = w.in("patch_transformer");
  const patches = g.tokens(g.conv2d(x, transformer.conv2d("embedding_convPxP", channels, hidden, 1)));
  const classToken = g.expandAs(zeros(g, 1, 1, hidden), x);
  let tokens = g.concat(1, classToken, patches);
  tokens = g.add(tokens, sinePositions(g, tokens, hidden));
  for (let i = 0; i < layers; i++) {
    tokens = encoderLayer(g, tokens, hidden, heads, intermediate, transformer.in(`transformer_encoder.${i}`));
  }
  const classifier = w.in("mlp_classifier");
  const inner = g.relu(g.linear(g.at(tokens, 1, 0), classifier.linear("linear1", hidden, hidden)));
  const votes = g.op("ReduceSum", [g.linear(inner, classifier.linear("linear2", hidden, 2)), g.ints(0)], {
    keepdims: 0,
  });
  return g.op("Greater", [g.at(votes, 0, 1), g.at(votes, 0, 0)]);
}

/** A layer of the original transformer: attention and perceptron, each normalised after its residual. */
function encoderLayer(g: Graph, x: Value, hidden: number, heads: number, intermediate: number, w: Weights): Value {
  const project = (name: string, from: Value) => g.linear(from, w.linear(`self_attn.${name}`, hidden, hidden));
  const attended = project("out_proj", g.attention(project("query", x), project("key", x), project("value", x), heads));
  const y = g.layerNorm(g.add(x, attended), w.layerNorm("norm1", hidden), epsilon);
  const inner = g.relu(g.linear(y, w.linear("linear1", hidden, intermediate)));
  return g.layerNorm(
    g.add(y, g.linear(inner, w.linear("linear2", intermediate, hidden))),
    w.layerNorm("norm2", hidden),
    epsilon,
  );
}

/** Sines, then cosines, of the position at falling frequencies: [tokens, hidden]. */
function sinePositions(g: Graph, tokens: Value, hidden: number): Value {
  const frequencies = Array.from({ length: Math.ceil(hidden / 2) }, (_, i) => 10000 ** ((-2 * i) / hidden));
  const count = g.at(g.op("Shape", [tokens]), 0, 1);
  const float = g.op("Cast", [count], { to: 1 });
  const positions = g.op("Range", [g.constant(Float32Array.of(0), []), float, g.constant(Float32Array.of(1), [])]);
  const angles = g.mul(g.unsqueeze(positions, 1), g.float(...frequencies));
  return g.concat(1, g.op("Sin", [angles]), g.op("Cos", [angles]));
}

function zeros(g: Graph, ...shape: number[]): Value & { readonly shape: readonly number[] } {
  const length = shape.reduce((product, size) => product * size, 1);
  return { ...g.constant(new Float32Array(length), shape), shape };
}
