import type { Graph } from "../graph-layers.js";
import type { ModelSpec, NodeSpec } from "../onnx-model.js";
import { windowGeometry } from "../operators/convolution.js";
import { convolveByProduct, isSmall, kernelMatrix } from "./convolve-by-product.js";
import { fixedShape } from "./fixed-shape.js";

/**
 * A graph whose convolutions to few pixels are computed as one product of matrices over the whole batch: several times faster
 * than ONNX Runtime's Conv where batches are large. Only what is computed from inputs of fixed sizes can be so replaced.
 *
 * @param nodes of the graph, those to be looked at.
 */
export function lowerConvolutions(graph: Graph, nodes: readonly NodeSpec[]): ModelSpec {
  const candidates = new Set(nodes);
  const all = [...graph.build().nodes];
  const lowered = all.flatMap((node) => (candidates.has(node) ? (lower(graph, node) ?? [node]) : [node]));
  return { ...graph.build(), nodes: lowered };
}

function lower(graph: Graph, node: NodeSpec): readonly NodeSpec[] | undefined {
  if (node.type !== "Conv" || node.inputs.length > 2) return undefined;
  const view = graph.view(node);
  const [x, weight] = [view.input(0), view.input(1)];
  // A part of a network that is not trained may see photos of any size.
  if ([x, graph.value(node.outputs[0])].some(({ shape }) => shape.some((size) => typeof size === "string")))
    return undefined;
  const kernels = fixedShape(weight);
  if (view.int("group", 1) !== 1 || !isSmall(fixedShape(graph.value(node.outputs[0])).slice(2))) return undefined;
  const { kernel, strides, pads, dilations } = windowGeometry(view, kernels.slice(2));
  const before = graph.build().nodes.length;
  convolveByProduct(graph, {
    x,
    matrix: kernelMatrix(graph, weight, kernels),
    shape: fixedShape(x),
    outputs: kernels[0],
    kernel_shape: kernel,
    strides,
    pads,
    dilations,
  });
  const added = graph.build().nodes.slice(before);
  return [...added.slice(0, -1), { ...added.at(-1)!, outputs: node.outputs }];
}
