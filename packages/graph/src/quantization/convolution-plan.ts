import type { Dimension } from "../dimension.js";
import type { GraphBuilder } from "../graph-builder.js";
import type { ModelSpec, NodeSpec } from "../onnx-model.js";
import type { Value } from "../value.js";

/** A node that is computed in bytes, with the activation after it that its range alone expresses. */
export interface ByteNode {
  readonly node: NodeSpec;
  /** Inputs that flow, not weights. */
  readonly inputs: readonly Value[];
  /** What it gives, after the activation. */
  readonly result: Value;
}

/** Which part of a graph is computed in bytes: convolutions, and what lies between them. */
export interface ConvolutionPlan {
  readonly model: ModelSpec;
  /** By the names of their nodes' first outputs. */
  readonly nodes: ReadonlyMap<string, ByteNode>;
  /** The nodes whose work the ranges of others do. */
  readonly absorbed: ReadonlySet<NodeSpec>;
  /** Values whose ranges must be known. */
  readonly observed: readonly string[];
  /** Weights, biases and other constants that are needed in numbers; what they are computed of is stored. */
  readonly constants: readonly string[];
}

/**
 * Find what of a graph can be computed in bytes: convolutions of images, and the operations between them that have a form for
 * bytes, so that what flows from one to the next stays in bytes.
 *
 * @returns undefined if there is no such convolution.
 */
export function planConvolutions(graph: GraphBuilder): ConvolutionPlan | undefined {
  const model = graph.build();
  const constants = constantNames(model);
  const consumers = new Map<string, NodeSpec[]>();
  for (const node of model.nodes) {
    for (const name of new Set(node.inputs)) consumers.set(name, [...(consumers.get(name) ?? []), node]);
  }
  const readers = (name: string) => consumers.get(name) ?? [];

  const nodes = new Map<string, ByteNode>();
  const absorbed = new Set<NodeSpec>();
  for (const node of model.nodes) {
    // The others of Resize are sizes.
    const read = node.type === "Resize" ? node.inputs.slice(0, 1) : node.inputs;
    const inputs = read.filter((name) => !constants.has(name)).map((name) => graph.value(name));
    if (inputs.length === 0 || absorbed.has(node) || !hasByteForm(graph, node, inputs, constants)) continue;
    const activation = absorbing.has(node.type) ? soleActivation(graph, readers(node.outputs[0])) : undefined;
    const result = graph.value((activation ?? node).outputs[0]);
    nodes.set(node.outputs[0], { node, inputs, result });
    if (activation) absorbed.add(activation);
  }
  const early = beforeConvolutions(model, constants);
  /** Whether a convolution is worth the way to bytes and back: patches of pixels and filters of one channel are not. */
  const isHeavy = ({ inputs: [x, weight] }: NodeSpec) =>
    !early.has(x) && productOf(graph.value(weight).shape.slice(1)) >= leastProducts;
  leaveOut(nodes, readers, isHeavy);
  for (const activation of absorbed) if (!nodes.has(activation.inputs[0])) absorbed.delete(activation);
  if (![...nodes.values()].some(({ node }) => node.type === "Conv")) return undefined;

  const given = new Map([...nodes.values()].map((each) => [each.result.name, each]));
  const observed = new Set<string>();
  const needed = new Set<string>();
  for (const { node, inputs, result } of nodes.values()) {
    for (const { name } of inputs) if (!given.has(name)) observed.add(name);
    if (!keepsRange.has(node.type) && !hasOwnRange.has(node.type)) observed.add(result.name);
    const numbers = node.type === "Conv" ? node.inputs.slice(1) : arithmetic.has(node.type) ? node.inputs : [];
    for (const name of numbers) if (constants.has(name)) needed.add(name);
  }
  return { model, nodes, absorbed, observed: [...observed], constants: [...needed] };
}

/** Whose activation is a matter of their range. */
const absorbing = new Set(["Conv", "Add"]);
/** Whose bytes mean what those of their input do. */
export const keepsRange: ReadonlySet<string> = new Set(["MaxPool", "Resize"]);
/** Whose range is known without a look. */
export const hasOwnRange: ReadonlySet<string> = new Set(["Sigmoid", "HardSigmoid"]);
const arithmetic = new Set(["Add", "Mul"]);

/** The values that are the same in every run. */
function constantNames({ nodes, initializers }: ModelSpec): ReadonlySet<string> {
  const names = new Set(["", ...initializers.map(({ name }) => name)]);
  for (const { inputs, outputs } of nodes) {
    if (inputs.every((name) => names.has(name))) for (const output of outputs) names.add(output);
  }
  return names;
}

/** The values that no convolution has made: pixels, and what is computed of them before the first. */
function beforeConvolutions({ inputs, nodes }: ModelSpec, constants: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set(inputs.map(({ name }) => name));
  for (const node of nodes) {
    if (node.type === "Conv") continue;
    const flowing = node.inputs.filter((name) => !constants.has(name));
    if (flowing.length > 0 && flowing.every((name) => names.has(name)))
      for (const output of node.outputs) names.add(output);
  }
  return names;
}

/** The activation that is all that reads a value, if bytes that do not reach beyond its bounds express it. */
function soleActivation(graph: GraphBuilder, readers: readonly NodeSpec[]): NodeSpec | undefined {
  if (readers.length !== 1) return undefined;
  const [node] = readers;
  if (node.type === "Relu") return node;
  if (node.type !== "Clip") return undefined;
  const view = graph.view(node);
  const [least, greatest] = [view.known(1)?.[0], view.known(2)?.[0]];
  return typeof least === "number" && typeof greatest === "number" && least <= 0 && greatest >= 0 ? node : undefined;
}

/** Whether there is an operator on bytes that does as a node does. */
function hasByteForm(
  graph: GraphBuilder,
  node: NodeSpec,
  inputs: readonly Value[],
  constants: ReadonlySet<string>,
): boolean {
  const { type, attributes } = node;
  const result = graph.value(node.outputs[0]);
  const maps = [...inputs, result].every(({ dtype, shape }) => dtype === "float32" && shape.length === 4);
  if (!maps) return false;
  const flows = (input: number) => !constants.has(node.inputs[input]);
  switch (type) {
    case "Conv":
      return !flows(1) && (node.inputs.length < 3 || !flows(2));
    case "Add":
    case "Mul":
    case "Concat":
      return true;
    case "Sigmoid":
    case "HardSwish":
    case "GlobalAveragePool":
    case "AveragePool":
      return true;
    case "HardSigmoid":
      return graph.view(node).float("alpha", 0.2) > 0;
    case "MaxPool":
      return node.outputs.length === 1;
    case "ReduceMean":
      return isMeanOfMap(graph, node);
    case "Resize":
      return attributes.mode === "nearest" && flows(0);
    default:
      return false;
  }
}

function isMeanOfMap(graph: GraphBuilder, node: NodeSpec): boolean {
  const view = graph.view(node);
  const axes = view.known(1)?.map((axis) => (typeof axis === "number" && axis < 0 ? axis + 4 : axis));
  return axes?.toSorted().join() === "2,3" && view.int("keepdims", 1) === 1;
}

/** Products for each number that a convolution gives, from which on it is worth to make bytes for it alone. */
const leastProducts = 64;

function productOf(sizes: readonly Dimension[]): number {
  return sizes.reduce((product: number, size) => product * Number(size), 1);
}

/**
 * Leave out of `nodes` those that gain nothing: operations that do not lie between others, which would only be rounded once more, and
 * convolutions that neither read bytes nor give any to others, unless they are heavy.
 */
function leaveOut(
  nodes: Map<string, ByteNode>,
  readers: (name: string) => readonly NodeSpec[],
  isHeavy: (conv: NodeSpec) => boolean,
): void {
  for (let before = -1; before !== nodes.size; ) {
    before = nodes.size;
    const made = new Set([...nodes.values()].map(({ result }) => result.name));
    for (const [name, { node, inputs, result }] of nodes) {
      const from = inputs.every((input) => made.has(input.name));
      const to = readers(result.name).some((reader) => nodes.has(reader.outputs[0]));
      if (node.type === "Conv" ? !from && !to && !isHeavy(node) : !from || !to) nodes.delete(name);
    }
  }
}
