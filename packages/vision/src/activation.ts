import type { Graph, Value } from "@vistazo/graph";
import { VisionError } from "./vision-error.js";

type Activation = (graph: Graph, x: Value) => Value;

const activations: Readonly<Record<string, Activation>> = {
  gelu: (graph, x) => graph.gelu(x),
  gelu_python: (graph, x) => graph.gelu(x),
  gelu_10: (graph, x) => graph.clip(graph.gelu(x), graph.float(-10), graph.float(10)),
  gelu_new: (graph, x) => graph.gelu(x, "tanh"),
  gelu_fast: (graph, x) => graph.gelu(x, "tanh"),
  gelu_accurate: (graph, x) => graph.gelu(x, "tanh"),
  gelu_pytorch_tanh: (graph, x) => graph.gelu(x, "tanh"),
  quick_gelu: (graph, x) => graph.silu(x, 1.702),
  hard_sigmoid: (graph, x) => graph.hardSigmoid(x),
  hard_swish: (graph, x) => graph.hardSwish(x),
  hardswish: (graph, x) => graph.hardSwish(x),
  leaky_relu: (graph, x) => graph.maximum(x, graph.mul(x, graph.float(0.01))),
  linear: (_, x) => x,
  mish: (graph, x) => graph.mul(x, graph.tanh(graph.softplus(x))),
  relu: (graph, x) => graph.relu(x),
  relu2: (graph, x) => {
    const positive = graph.relu(x);
    return graph.mul(positive, positive);
  },
  relu6: (graph, x) => graph.clip(x, graph.float(0), graph.float(6)),
  sigmoid: (graph, x) => graph.sigmoid(x),
  silu: (graph, x) => graph.silu(x),
  swish: (graph, x) => graph.silu(x),
  tanh: (graph, x) => graph.tanh(x),
};

/** The activation function that a config names `hidden_act`, as in transformers' `ACT2FN`. */
export function activation(name: string): Activation {
  const found = Object.hasOwn(activations, name) ? activations[name] : undefined;
  if (found) return found;
  throw new VisionError(
    "invalid-config",
    `The activation "${name}" is not known; those known are ${Object.keys(activations).join(", ")}.`,
  );
}
