import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";

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
export function takesSecondHead(g: Graph, x: Value, config: ConfigReader, w: Parameters): Value {
  const hidden = config.size("patch_transformer_hidden_size");
  const heads = config.size("patch_transformer_num_attention_heads");
  const intermediate = config.size("patch_transformer_intermediate_size");
  const transformer = w.in("patch_transformer");
  const patches = g.tokens(g.conv2d(x, transformer.in("embedding_convPxP"), { outputs: hidden, kernel: 1 }));
  const classToken = g.expandToBatch(g.constant(new Float32Array(hidden), [1, 1, hidden]), x);
  let tokens = g.concat(1, classToken, patches);
  tokens = g.add(tokens, sinePositions(g, tokens, hidden));
  for (let i = 0; i < layers; i++) {
    tokens = encoderLayer(g, tokens, hidden, heads, intermediate, transformer.in(`transformer_encoder.${i}`));
  }
  const classifier = w.in("mlp_classifier");
  const inner = g.relu(g.linear(g.at(tokens, 1, 0), classifier.in("linear1"), { outputs: hidden }));
  const votes = g.sum(g.linear(inner, classifier.in("linear2"), { outputs: 2 }), 0);
  return g.greater(g.at(votes, 0, 1), g.at(votes, 0, 0));
}

/** A layer of the original transformer: attention and MLP, each normalised after its residual. */
function encoderLayer(g: Graph, x: Value, hidden: number, heads: number, inner: number, w: Parameters): Value {
  const project = (name: string, from: Value) => g.linear(from, w.in(`self_attn.${name}`), { outputs: hidden });
  const attended = g.attention(project("query", x), project("key", x), project("value", x), { heads });
  const y = g.layerNorm(g.add(x, project("out_proj", attended)), w.in("norm1"), epsilon);
  const between = g.relu(g.linear(y, w.in("linear1"), { outputs: inner }));
  const transformed = g.linear(between, w.in("linear2"), { outputs: hidden });
  return g.layerNorm(g.add(y, transformed), w.in("norm2"), epsilon);
}

/** Sines, then cosines, of the position at falling frequencies: [tokens, hidden]. */
function sinePositions(g: Graph, tokens: Value, hidden: number): Value {
  const frequencies = Array.from({ length: Math.ceil(hidden / 2) }, (_, i) => 10000 ** ((-2 * i) / hidden));
  const positions = g.range(g.cast(g.size(tokens, 1), "float32"));
  const angles = g.mul(g.unsqueeze(positions, 1), g.float(...frequencies));
  return g.concat(1, g.sin(angles), g.cos(angles));
}
