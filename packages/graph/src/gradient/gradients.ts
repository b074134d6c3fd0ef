import { GraphError } from "../graph-error.js";
import type { Graph } from "../graph-layers.js";
import type { NodeSpec } from "../onnx-model.js";
import type { Value } from "../value.js";
import { NodeView } from "./differentiable.js";
import { fixedShape } from "./fixed-shape.js";
import { gradientRule } from "./operators.js";

/**
 * Reverse-mode differentiation, https://arxiv.org/abs/1502.05767: add to the graph the nodes that compute the gradient of a
 * scalar by other values of the graph.
 *
 * All shapes must be known: inputs of fixed sizes, constants where an operator takes sizes or axes. Where a value is used
 * several times its gradients are added; a value that the scalar does not depend on has the gradient zero.
 *
 * @param loss a value of one element.
 * @param sources inputs, constants or intermediate values.
 * @returns the gradient by each source, of the source's shape.
 * @throws GraphError `invalid-graph` for an operator that has no gradient, named.
 */
export function gradients(graph: Graph, loss: Value, sources: readonly Value[]): Value[] {
  // `build` gives the live list of nodes; those added below do not belong to what is differentiated.
  const nodes = [...graph.build().nodes];
  const needed = dependents(graph, nodes, sources);
  const found = new Map<string, Value>([[loss.name, graph.expand(graph.float(1), ...fixedShape(loss))]]);
  for (const node of nodes.toReversed()) {
    const output = node.outputs[0];
    const gradient = found.get(output);
    if (!gradient || !needed.has(output)) continue;
    if (node.outputs.slice(1).some((name) => found.has(name)))
      throw new GraphError("invalid-graph", `Only the first output of ${node.type} can be differentiated.`);
    const outputs = node.outputs.map((name) => graph.value(name));
    const parts = gradientRule(node.type)(new NodeView(graph, graph.view(node), outputs), gradient);
    node.inputs.forEach((input, i) => {
      const part = parts[i];
      if (!part || !needed.has(input)) return;
      const before = found.get(input);
      found.set(input, before ? graph.add(before, part) : part);
    });
  }
  return sources.map((source) => found.get(source.name) ?? graph.expand(graph.float(0), ...fixedShape(source)));
}

/** The names of the sources and of all that is computed from them, but by what is detached. */
function dependents(graph: Graph, nodes: readonly NodeSpec[], sources: readonly Value[]): ReadonlySet<string> {
  const names = new Set(sources.map(({ name }) => name));
  for (const { inputs, outputs } of nodes) {
    if (!inputs.some((input) => names.has(input))) continue;
    for (const output of outputs) if (!graph.isDetached(output)) names.add(output);
  }
  return names;
}
