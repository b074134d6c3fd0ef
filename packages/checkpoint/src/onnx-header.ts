import { BinaryFile } from "./binary-file.js";
import { type Message, OnnxFields } from "./onnx-fields.js";
import type { StoredFile } from "./stored-file.js";

/** What an ONNX file says of itself, without its weights. */
export interface OnnxHeader {
  /** `metadata_props`: what the program that wrote it had to say. */
  readonly metadata: Readonly<Record<string, string>>;
  /** In the order of the graph; some older files list their weights too, after what is to be given. */
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

/** An input or output of a graph. */
export interface OnnxValue {
  readonly name: string;
  /** -1 where a size is not fixed. */
  readonly shape: readonly number[];
}

/** Fields of `ModelProto`, `GraphProto` and below: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3. */
const MODEL = { graph: 7, metadata: 14 };
const GRAPH = { input: 11, output: 12 };
const ENTRY = { key: 1, value: 2 };
const VALUE = { name: 1, type: 2 };

/**
 * Reads what an ONNX file says of itself. What is large in it is jumped over.
 *
 * @throws CheckpointError invalid-onnx, limit-exceeded, file-not-found
 */
export function readOnnxHeader(file: StoredFile): Promise<OnnxHeader> {
  return BinaryFile.use(file, "invalid-onnx", readOnnxFileHeader);
}

/** The same of a file that is open. */
export async function readOnnxFileHeader(file: BinaryFile): Promise<OnnxHeader> {
  const fields = new OnnxFields(file);
  const header = { metadata: {} as Record<string, string>, inputs: [] as OnnxValue[], outputs: [] as OnnxValue[] };
  for await (const field of fields.within(0, file.size)) {
    if (field.number === MODEL.metadata) addEntry(await fields.message(field), header.metadata);
    if (field.number !== MODEL.graph) continue;
    for await (const inner of fields.within(field.start, field.end)) {
      if (inner.number === GRAPH.input) header.inputs.push(readValue(await fields.message(inner)));
      if (inner.number === GRAPH.output) header.outputs.push(readValue(await fields.message(inner)));
    }
  }
  return header;
}

/**
 * The metadata of an ONNX file alone, which follows its graph: little is read, also over a network.
 *
 * @throws CheckpointError invalid-onnx, limit-exceeded, file-not-found
 */
export async function readOnnxMetadata(file: BinaryFile): Promise<OnnxHeader["metadata"]> {
  const fields = new OnnxFields(file, 16 * 1024);
  const metadata: Record<string, string> = {};
  for await (const field of fields.within(0, file.size)) {
    if (field.number === MODEL.metadata) addEntry(await fields.message(field), metadata);
  }
  return metadata;
}

function addEntry(entry: Message, metadata: Record<string, string>): void {
  const key = entry.first(ENTRY.key)?.text();
  if (key !== undefined && key !== "__proto__") metadata[key] = entry.first(ENTRY.value)?.text() ?? "";
}

/** `ValueInfoProto` with a `TypeProto.Tensor`; others have no sizes. */
function readValue(value: Message): OnnxValue {
  const dimensions = value.first(VALUE.type)?.first(1)?.first(2)?.all(1) ?? [];
  return { name: value.first(VALUE.name)?.text() ?? "", shape: dimensions.map(readDimension) };
}

function readDimension(dimension: Message): number {
  const size = dimension.integer(1);
  return size === undefined || size < 1 || !Number.isSafeInteger(size) ? -1 : size;
}
