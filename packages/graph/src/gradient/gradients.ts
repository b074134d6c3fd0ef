import type { Value } from "../graph.js";
import { GraphError } from "../graph-error.js";
import type { Graph } from "../graph-layers.js";
import type { NodeSpec } from "../onnx-model.js";
import { convolution } from "./convolution.js";
import { type Differentiable, makeNodeView, type NodeView, type Shape } from "./differentiable.js";
import { elementwise } from "./elementwise.js";
import { layout } from "./layout.js";
import { matrix } from "./matrix.js";
import { reductions } from "./reduction.js";

const operators: ReadonlyMap<string, Differentiable> = new Map(
  Object.entries({ ...elementwise, ...matrix, ...reductions, ...layout, ...convolution }),
);

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

function rule(node: NodeSpec): Differentiable {
  const found = operators.get(node.type);
  if (!found) throw new GraphError("invalid-graph", `The operator ${node.type} cannot be differentiated.`);
  return found;
}

/** The names of the sources and of all that is computed from them. */
function dependents(nodes: readonly NodeSpec[], sources: readonly Value[]): ReadonlySet<string> {
  const names = new Set(sources.map(({ name }) => name));
  for (const { inputs, outputs } of nodes) {
    if (inputs.some((input) => names.has(input))) for (const output of outputs) names.add(output);
  }
  return names;
}

/** The shapes and integer constants of a graph, found as they are asked for. */
class Shapes {
  readonly #shapes = new Map<string, Shape>();
  readonly #producers = new Map<string, NodeSpec>();
  readonly #constants = new Map<string, Uint8Array>();

  constructor(private readonly graph: Graph) {
    const { nodes, inputs, initializers } = graph.build();
    for (const node of nodes) for (const output of node.outputs) this.#producers.set(output, node);
    for (const { name, shape, data, dtype } of initializers) {
      this.#shapes.set(name, shape);
      if (dtype === "int64" && data instanceof Uint8Array) this.#constants.set(name, data);
    }
    for (const { name, shape } of inputs) {
      if (!shape || shape.some((size) => typeof size === "string"))
        throw new GraphError(
          "invalid-graph",
          `The input ${name} needs fixed sizes for the graph to be differentiated.`,
        );
      this.#shapes.set(name, shape as Shape);
    }
  }

  of(name: string): Shape {
    const known = this.#shapes.get(name);
    if (known) return known;
    const node = this.#producers.get(name);
    if (!node) throw new GraphError("invalid-graph", `The graph has no value ${name}.`);
    const shapes = rule(node).shapes(this.view(node));
    node.outputs.forEach((output, i) => {
      if (shapes[i]) this.#shapes.set(output, shapes[i]);
    });
    return this.#shapes.get(name)!;
  }

  view(node: NodeSpec): NodeView {
    return makeNodeView(
      this.graph,
      node,
      (name) => this.of(name),
      (name) => this.#ints(name),
    );
  }

  #ints(name: string): readonly number[] {
    const bytes = this.#constants.get(name);
    if (!bytes) throw new GraphError("invalid-graph", `${name} must be a constant for the graph to be differentiated.`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.byteLength / 8 }, (_, i) => Number(view.getBigInt64(i * 8, true)));
  }
}
