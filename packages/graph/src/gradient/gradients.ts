import type { Value } from "../graph.js";
import { GraphError } from "../graph-error.js";
import type { Graph } from "../graph-layers.js";
import type { NodeSpec } from "../onnx-model.js";
import { rule } from "./operators.js";
import { Shapes } from "./shapes.js";

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
  const shapes = new Shapes(graph);
  const needed = dependents(nodes, sources);
  const ones = graph.op("Expand", [graph.float(1), graph.ints(...shapes.of(loss.name))]);
  const found = new Map<string, Value>([[loss.name, ones]]);
  for (const node of nodes.toReversed()) {
    const output = node.outputs[0];
    const gradient = found.get(output);
    if (!gradient || !needed.has(output)) continue;
    if (node.outputs.slice(1).some((name) => found.has(name)))
      throw new GraphError("invalid-graph", `Only the first output of ${node.type} can be differentiated.`);
    const parts = rule(node).gradient(shapes.view(node), gradient);
    node.inputs.forEach((input, i) => {
      const part = parts[i];
      if (!part || !needed.has(input)) return;
      const before = found.get(input);
      found.set(input, before ? graph.add(before, part) : part);
    });
  }
  return sources.map(
    ({ name }) => found.get(name) ?? graph.op("Expand", [graph.float(0), graph.ints(...shapes.of(name))]),
  );
}

/** The names of the sources and of all that is computed from them. */
function dependents(nodes: readonly NodeSpec[], sources: readonly Value[]): ReadonlySet<string> {
  const names = new Set(sources.map(({ name }) => name));
  for (const { inputs, outputs } of nodes) {
    if (inputs.some((input) => names.has(input))) for (const output of outputs) names.add(output);
  }
  return names;
}
