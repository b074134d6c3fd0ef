import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, countModules, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { embedPatches } from "../timm-vit/vit.js";

const epsilon = 1e-6;
const gateEpsilon = 1e-5;

/**
 * Networks of MLPs alone, under timm's names: MLP-Mixer (https://arxiv.org/abs/2105.01601), also gated (https://arxiv.org/abs/2002.05202),
 * ResMLP (https://arxiv.org/abs/2105.03404) and gMLP (https://arxiv.org/abs/2105.08050). The weights tell which.
 */
export const mixer: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    let x = g.tokens(embedPatches(g, timmPixels(inputs), w.in("stem.proj")));
    const blocks = w.in("blocks");
    const count = Math.max(1, countModules(blocks, ["mlp_channels.fc1.weight"]));
    for (let i = 0; i < count; i++) {
      if (trained) x = trained.block(x);
      x = block(g, x, blocks.in(String(i)));
    }
    classify(inputs, g.mean(norm(g, x, w.in("norm")), 1), "head");
    return undefined;
  },
};

/** Each channel mixed over the tokens, then each token over its channels. */
function block(g: Graph, x: Value, w: Parameters): Value {
  if (w.has("mlp_channels.gate.proj.weight")) return g.add(x, gatedMlp(g, norm(g, x, w.in("norm")), w));
  const turned = g.transpose(norm(g, x, w.in("norm1")), 0, 2, 1);
  const tokens = w.has("linear_tokens.weight")
    ? g.linear(turned, w.in("linear_tokens"), { precision: "float32" })
    : mix(g, turned, w.in("mlp_tokens"));
  const y = g.add(x, scaled(g, g.transpose(tokens, 0, 2, 1), w, "ls1"));
  return g.add(y, scaled(g, mix(g, norm(g, y, w.in("norm2")), w.in("mlp_channels")), w, "ls2"));
}

/** Two layers; where the second takes in half of what the first gives, the rest is a gate. */
function mix(g: Graph, x: Value, w: Parameters): Value {
  const hidden = g.linear(x, w.in("fc1"));
  const width = Number(hidden.shape[2]);
  const gated = w.get("fc2.weight").shape[1] * 2 === width;
  const inner = gated ? g.mul(g.slice(hidden, 2, 0, width / 2), g.silu(g.slice(hidden, 2, width / 2))) : g.gelu(hidden);
  return g.linear(inner, w.in("fc2"), { precision: "float32" });
}

/** An MLP over channels, half of which, mixed over the tokens, is a gate to the other half. */
function gatedMlp(g: Graph, x: Value, w: Parameters): Value {
  const layers = w.in("mlp_channels");
  const hidden = g.gelu(g.linear(x, layers.in("fc1")));
  const width = Number(hidden.shape[2]) / 2;
  const gate = g.layerNorm(g.slice(hidden, 2, width), layers.in("gate.norm"), gateEpsilon);
  const mixed = g.transpose(g.linear(g.transpose(gate, 0, 2, 1), layers.in("gate.proj")), 0, 2, 1);
  return g.linear(g.mul(g.slice(hidden, 2, 0, width), mixed), layers.in("fc2"), { precision: "float32" });
}

/** A normalisation, or of ResMLP a scale and a shift alone. */
function norm(g: Graph, x: Value, w: Parameters): Value {
  if (!w.has("alpha")) return g.layerNorm(x, w, epsilon);
  const width = Number(x.shape[2]);
  return g.add(w.get("beta", [1, 1, width]), g.mul(w.get("alpha", [1, 1, width]), x));
}

function scaled(g: Graph, x: Value, w: Parameters, name: string): Value {
  return w.has(name) ? g.mul(x, w.get(name)) : x;
}
