import { GraphError } from "../graph-error.js";
import type { Graph } from "../graph-layers.js";
import type { NodeSpec } from "../onnx-model.js";
import { makeNodeView, type NodeView, type Shape } from "./differentiable.js";
import { rule } from "./operators.js";

/** The shapes and integer constants of a graph, found as they are asked for. */
export class Shapes {
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
