import { type DataType, onnxDataType } from "./data-type.js";
import type { Dimension } from "./dimension.js";
import { GraphError } from "./graph-error.js";
import { ProtobufWriter } from "./protobuf.js";
import type { StoredTensor } from "./value.js";

/** An attribute of a node. Numbers are integers; a float is written `{ float: 0.5 }`, since 1 and 1.0 are one value in JavaScript. */
export type Attribute = number | string | readonly number[] | { readonly float: number };

export interface NodeSpec {
  readonly type: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** Bytes of a file, of `length` from `offset` on. */
export type FileRange = Pick<StoredTensor, "file" | "offset" | "length" | "layout">;

/** Where ONNX Runtime finds a range: in the file of this name, from this byte on. */
export interface ExternalLocation {
  readonly location: string;
  readonly offset: number;
}

/** One of the two tensors that a weight of [rows, columns] becomes when it is quantised: see quantize. */
export interface QuantizedPart {
  readonly quantized: "values" | "scales";
  readonly weight: FileRange & { readonly dtype: DataType; readonly shape: readonly number[] };
}

export interface InitializerSpec {
  readonly name: string;
  readonly dtype: DataType;
  readonly shape: readonly number[];
  /** The elements, little-endian and row-major: bytes kept in the model, a range of a file, or a part of a quantised weight. */
  readonly data: Uint8Array | FileRange | QuantizedPart;
}

export interface PortSpec {
  readonly name: string;
  readonly dtype: DataType;
  /** Absent for outputs, whose shape ONNX Runtime infers. */
  readonly shape?: readonly Dimension[];
}

export interface ModelSpec {
  readonly inputs: readonly PortSpec[];
  readonly outputs: readonly PortSpec[];
  readonly nodes: readonly NodeSpec[];
  readonly initializers: readonly InitializerSpec[];
}

const irVersion = 10;
/** Opset 20 is the first with Gelu, and has LayerNormalization and GroupNormalization. */
const opsets = { "": 20, "com.microsoft": 1 };

/** A model whose initializers are bytes or file ranges: what ONNX can say. */
export type StoredModelSpec = ModelSpec & { readonly initializers: readonly StoredInitializerSpec[] };
type StoredInitializerSpec = InitializerSpec & { readonly data: Uint8Array | FileRange };

/**
 * Serialise a model as an ONNX `ModelProto` (onnx.proto3; the field numbers are those of its messages).
 *
 * @param locate says where ranges of files will be found. Default: in the file itself, by its name without its folder.
 * @param metadata what the file tells of itself besides: `metadata_props`.
 */
export function encodeModel(
  spec: StoredModelSpec,
  locate: (range: FileRange) => ExternalLocation = inItsFile,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const graph = new ProtobufWriter();
  for (const node of spec.nodes) graph.message(1, encodeNode(node));
  graph.string(2, "vistazo");
  for (const initializer of spec.initializers) graph.message(5, encodeInitializer(initializer, locate));
  for (const input of spec.inputs) graph.message(11, encodePort(input));
  for (const output of spec.outputs) graph.message(12, encodePort(output));

  const model = new ProtobufWriter().integer(1, irVersion).string(2, "vistazo").message(7, graph);
  for (const [domain, version] of Object.entries(opsets)) {
    model.message(8, new ProtobufWriter().string(1, domain).integer(2, version));
  }
  for (const [key, value] of Object.entries(metadata)) {
    model.message(14, new ProtobufWriter().string(1, key).string(2, value));
  }
  return model.finish();
}

function encodeNode({ type, domain, inputs, outputs, attributes }: NodeSpec): ProtobufWriter {
  const node = new ProtobufWriter();
  for (const input of inputs) node.string(1, input);
  for (const output of outputs) node.string(2, output);
  node.string(3, outputs[0]).string(4, type);
  for (const [name, value] of Object.entries(attributes)) node.message(5, encodeAttribute(name, value));
  return node.string(7, domain);
}

function encodeAttribute(name: string, value: Attribute): ProtobufWriter {
  const attribute = new ProtobufWriter().string(1, name);
  if (typeof value === "number") return attribute.integer(3, value).integer(20, 2);
  if (typeof value === "string") return attribute.string(4, value).integer(20, 3);
  if ("float" in value) return attribute.float(2, value.float).integer(20, 1);
  return attribute.integers(8, value).integer(20, 7);
}

function encodeInitializer(
  { name, dtype, shape, data }: StoredInitializerSpec,
  locate: (range: FileRange) => ExternalLocation,
): ProtobufWriter {
  const tensor = new ProtobufWriter().integers(1, shape).integer(2, onnxDataType[dtype]).string(8, name);
  if (data instanceof Uint8Array) return tensor.bytes(9, data);
  const external = { ...locate(data), length: data.length };
  for (const [key, value] of Object.entries(external)) {
    tensor.message(13, new ProtobufWriter().string(1, key).string(2, String(value)));
  }
  return tensor.integer(14, 1);
}

function encodePort({ name, dtype, shape }: PortSpec): ProtobufWriter {
  const tensorType = new ProtobufWriter().integer(1, onnxDataType[dtype]);
  if (shape) {
    const dimensions = new ProtobufWriter();
    for (const dimension of shape) {
      const entry = new ProtobufWriter();
      dimensions.message(1, typeof dimension === "number" ? entry.integer(1, dimension) : entry.string(2, dimension));
    }
    tensorType.message(2, dimensions);
  }
  return new ProtobufWriter().string(1, name).message(2, new ProtobufWriter().message(1, tensorType));
}

function inItsFile({ file, offset }: FileRange): ExternalLocation {
  if (typeof file !== "string")
    throw new GraphError("invalid-graph", "Only weights in files on the disk can stay where they are.");
  return { location: file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1), offset };
}
