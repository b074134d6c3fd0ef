import type { DatatypeName } from "@vistazo/open-inference";
import { datatypeOf } from "@vistazo/open-inference";
import type { NetworkSignature, TensorPort } from "../network.js";
import { VisionError } from "../vision-error.js";

export interface TritonBatching {
  /** Photos that run together at most. Default 8. */
  readonly maxBatchSize?: number;
  /** Microseconds that a request waits for others. Default 2000. */
  readonly maxQueueDelay?: number;
}

export interface TritonModel extends TritonBatching {
  readonly name: string;
  readonly signature: NetworkSignature;
  /** Told to clients that ask for the model's configuration. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** BYTES apart, the protocol's names are Triton's with a prefix. */
const tritonType = (name: DatatypeName) => `TYPE_${name}`;

/**
 * The config.pbtxt of a model for Triton's ONNX Runtime backend, with dynamic batching where the network takes several photos at once.
 * https://github.com/triton-inference-server/server/blob/main/docs/user_guide/model_configuration.md
 */
export function tritonConfig({
  name,
  signature: { inputs, outputs },
  parameters,
  maxBatchSize = 8,
  maxQueueDelay = 2000,
}: TritonModel): string {
  const batches = [...inputs, ...outputs].every(({ shape }) => shape[0] === -1);
  const ports = (kind: string, list: readonly TensorPort[]) =>
    list.map((port) => `${kind} {\n${portText(port, batches)}\n}`).join("\n");
  const told = Object.entries(parameters).map(
    ([key, value]) => `parameters {\n  key: ${quoted(key)}\n  value { string_value: ${quoted(value)} }\n}`,
  );
  const parts = [
    `name: ${quoted(name)}`,
    `platform: "onnxruntime_onnx"`,
    `max_batch_size: ${batches ? maxBatchSize : 0}`,
    ports("input", inputs),
    ports("output", outputs),
    ...(batches ? [`dynamic_batching {\n  max_queue_delay_microseconds: ${maxQueueDelay}\n}`] : []),
    ...told,
  ];
  return `${parts.join("\n")}\n`;
}

/** With batches, the first dimension is theirs and not told. */
function portText({ name, dtype, shape }: TensorPort, batches: boolean): string {
  if (shape.length === 0 && !batches)
    throw new VisionError("invalid-output", `How many dimensions "${name}" has is not known before the network runs.`);
  const dims = batches ? shape.slice(1) : shape;
  const lines = [`name: ${quoted(name)}`, `data_type: ${tritonType(datatypeOf(dtype))}`];
  // Triton knows no tensors without dimensions but by another shape.
  lines.push(...(dims.length > 0 ? [`dims: [ ${dims.join(", ")} ]`] : ["dims: [ 1 ]", "reshape { shape: [ ] }"]));
  return lines.map((line) => `  ${line}`).join("\n");
}

/** A string of protobuf's text format: bytes beyond ASCII as octal escapes. */
function quoted(text: string): string {
  let out = "";
  for (const byte of new TextEncoder().encode(text)) {
    if (byte === 0x22 || byte === 0x5c) out += `\\${String.fromCharCode(byte)}`;
    else if (byte >= 0x20 && byte < 0x7f) out += String.fromCharCode(byte);
    else out += `\\${byte.toString(8).padStart(3, "0")}`;
  }
  return `"${out}"`;
}
