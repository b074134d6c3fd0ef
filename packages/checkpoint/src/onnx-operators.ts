import { BinaryFile } from "./binary-file.js";
import { type Field, type Message, OnnxFields } from "./onnx-fields.js";
import type { StoredFile } from "./stored-file.js";

/** What of an ONNX file's operators tells whether a device can be trusted with them. */
export interface OnnxOperators {
  /** Kinds of operators, those of graphs within the graph included. */
  readonly types: ReadonlySet<string>;
  readonly convolutions: readonly OnnxConvolution[];
}

export interface OnnxConvolution {
  /** [outputs, inputs / groups, …kernel]; undefined where it is computed, or known only to a graph in the graph. */
  readonly weight?: readonly number[];
  readonly groups: number;
}

/** Fields of `ModelProto`, `GraphProto` and below: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3. */
const MODEL = { graph: 7 };
const GRAPH = { node: 1, initializer: 5 };
const NODE = { input: 1, output: 2, type: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, integer: 3, tensor: 5, graph: 6 };
const TENSOR = { dims: 1, name: 8 };

/** Graphs within graphs: more is no network. */
const MOST_LEVELS = 8;

/**
 * The operators of an ONNX file, without its weights.
 *
 * @throws CheckpointError invalid-onnx, limit-exceeded, file-not-found
 */
export function readOnnxOperators(file: StoredFile): Promise<OnnxOperators> {
  return BinaryFile.use(file, "invalid-onnx", async (opened) => {
    const fields = new OnnxFields(opened);
    const found: Found = { types: new Set(), shapes: new Map(), convolutions: [] };
    for await (const { number, start, end } of fields.within(0, opened.size)) {
      if (number !== MODEL.graph) continue;
      for await (const inner of fields.within(start, end)) {
        if (inner.number === GRAPH.initializer) await addTensor(fields, inner, found.shapes);
        else if (inner.number === GRAPH.node && !addNode(await fields.message(inner), found, 1))
          throw opened.error(`has more than ${MOST_LEVELS} graphs within each other`, "limit-exceeded");
      }
    }
    const { types, shapes, convolutions } = found;
    return { types, convolutions: convolutions.map(({ weight, groups }) => ({ weight: shapes.get(weight), groups })) };
  });
}

interface Found {
  readonly types: Set<string>;
  /** Of initializers and constants, by name. */
  readonly shapes: Map<string, readonly number[]>;
  readonly convolutions: { readonly weight: string; readonly groups: number }[];
}

async function addTensor(fields: OnnxFields, { start, end }: Field, shapes: Found["shapes"]): Promise<void> {
  const dims: number[] = [];
  let name = "";
  const parts = fields.within(start, end, (field, value) => {
    if (field === TENSOR.dims) dims.push(value);
  });
  for await (const part of parts) {
    if (part.number === TENSOR.name) name = (await fields.message(part)).text();
    if (part.number === TENSOR.dims) dims.push(...(await fields.message(part)).packed());
  }
  shapes.set(name, dims);
}

/** @returns whether graphs are not too deep within each other */
function addNode(node: Message, found: Found, level: number): boolean {
  if (level > MOST_LEVELS) return false;
  const type = node.first(NODE.type)?.text() ?? "";
  found.types.add(type);
  const attributes = node.all(NODE.attribute);
  if (type === "Conv") {
    const group = attributes.find((attribute) => attribute.first(ATTRIBUTE.name)?.text() === "group");
    const weight = node.all(NODE.input)[1]?.text() ?? "";
    found.convolutions.push({ weight, groups: group?.integer(ATTRIBUTE.integer) ?? 1 });
  }
  if (type === "Constant") {
    const dims = attributes.flatMap((attribute) => attribute.first(ATTRIBUTE.tensor)?.integers(TENSOR.dims) ?? []);
    found.shapes.set(node.first(NODE.output)?.text() ?? "", dims);
  }
  const graphs = attributes.flatMap((attribute) => attribute.all(ATTRIBUTE.graph));
  return graphs.every((graph) => graph.all(GRAPH.node).every((inner) => addNode(inner, found, level + 1)));
}
