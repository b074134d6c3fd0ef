import type { Graph } from "../graph-layers.js";
import type { ModelSpec, NodeSpec } from "../onnx-model.js";
import { convolveByProduct, isSmall, kernelMatrix } from "./convolve-by-product.js";
import { Shapes } from "./shapes.js";

/**
 * A graph whose convolutions to few pixels are computed as one product of matrices over the whole batch: several times faster
 * than ONNX Runtime's Conv where batches are large. Only what is computed from inputs of fixed sizes can be so replaced.
 *
 * @param nodes of the graph, those to be looked at.
 */
export function lowerConvolutions(graph: Graph, nodes: readonly NodeSpec[]): ModelSpec {
  const shapes = new Shapes(graph);
  const candidates = new Set(nodes);
  const all = [...graph.build().nodes];
  const lowered = all.flatMap((node) => (candidates.has(node) ? (lower(graph, node, shapes) ?? [node]) : [node]));
  return { ...graph.build(), nodes: lowered };
}

function lower(graph: Graph, node: NodeSpec, shapes: Shapes): readonly NodeSpec[] | undefined {
  if (node.type !== "Conv" || node.inputs.length > 2) return undefined;
  const view = shapes.view(node);
  const [x, weight] = view.inputs;
  const [outputs, , ...kernel] = view.shape(weight);
  if (view.int("group", 1) !== 1 || !isSmall(view.shape(view.outputs[0]).slice(2))) return undefined;
  const before = graph.build().nodes.length;
  convolveByProduct(graph, {
    x,
    matrix: kernelMatrix(graph, weight, view.shape(weight)),
    shape: view.shape(x),
    outputs,
    kernel_shape: kernel,
    strides: view.intList("strides", [1, 1]),
    pads: view.intList("pads", [0, 0, 0, 0]),
    dilations: view.intList("dilations", [1, 1]),
  });
  const added = graph.build().nodes.slice(before);
  return [...added.slice(0, -1), { ...added.at(-1)!, outputs: node.outputs }];
}
