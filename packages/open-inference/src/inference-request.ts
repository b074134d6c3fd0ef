import type { Tensor } from "@vistazo/graph";
import { BinaryParts, type FramedBody, frame } from "./framed-body.js";
import { type JsonObject, parseObject, readName, readObject, readParameters } from "./json-object.js";
import { ProtocolError, quote } from "./protocol-error.js";
import { DEFAULT_TENSOR_LIMITS, type TensorLimits } from "./shape.js";
import { type NamedTensors, readTensors, writeTensor } from "./tensors.js";

/** An output that is wanted, and whether as bytes after the JSON. */
export interface WantedOutput {
  readonly name: string;
  readonly binary: boolean;
}

export interface InferenceRequest {
  /** To be repeated in the answer. */
  readonly id?: string;
  readonly inputs: NamedTensors;
  /** Absent: all there are. */
  readonly outputs?: readonly WantedOutput[];
  /** Whether outputs that nobody named come as bytes. */
  readonly binary: boolean;
}

/** What would change the answer, and is not done here; other parameters are hints, which a server may pass over. */
const unread = {
  request: ["sequence_id", "sequence_start", "sequence_end"],
  output: ["classification", "shared_memory_region"],
};

/**
 * Reads `POST …/infer`.
 *
 * @param headerLength the header `Inference-Header-Content-Length` of a body with binary tensors.
 * @throws ProtocolError `invalid-request`, `over-limit`, `not-supported`
 */
export function readInferenceRequest(
  body: Uint8Array,
  headerLength: string | undefined,
  limits: TensorLimits = {},
): InferenceRequest {
  const parts = BinaryParts.of(body, headerLength);
  const request = parseObject(parts.json, "The request", "invalid-request");
  const { id } = request;
  if (id !== undefined && typeof id !== "string")
    throw new ProtocolError("invalid-request", `The request's “id” must be a text, not ${quote(id)}.`);
  const parameters = readParameters(request, "the request", "invalid-request");
  refuse(parameters, unread.request, "The request");
  const binary = flag(parameters, "binary_data_output", "the request") ?? false;
  const inputs = readTensors(request.inputs, { kind: "input", code: "invalid-request", limits }, parts);
  const outputs = readOutputs(request.outputs, binary, limits);
  return { ...(id !== undefined && { id }), inputs, ...(outputs && { outputs }), binary };
}

function readOutputs(list: unknown, binary: boolean, limits: TensorLimits): WantedOutput[] | undefined {
  if (list === undefined || list === null) return undefined;
  const { tensors: most } = { ...DEFAULT_TENSOR_LIMITS, ...limits };
  if (!Array.isArray(list)) throw new ProtocolError("invalid-request", "“outputs” must be a list.");
  if (list.length > most)
    throw new ProtocolError("over-limit", `There are ${list.length} outputs; at most ${most} are taken.`);
  // An empty list names none, which Triton takes for all.
  if (list.length === 0) return undefined;
  const wanted = list.map((entry, i) => {
    const described = readObject(entry, `output ${i + 1}`, "invalid-request");
    const name = readName(described, `output ${i + 1}`, "invalid-request");
    const parameters = readParameters(described, quote(name), "invalid-request");
    refuse(parameters, unread.output, `The output ${quote(name)}`);
    return { name, binary: flag(parameters, "binary_data", `the output ${quote(name)}`) ?? binary };
  });
  const twice = wanted.find(({ name }, i) => wanted.findIndex((other) => other.name === name) < i);
  if (twice) throw new ProtocolError("invalid-request", `The output ${quote(twice.name)} is asked for twice.`);
  return wanted;
}

function refuse(parameters: JsonObject, names: readonly string[], what: string): void {
  const found = names.find((name) => Object.hasOwn(parameters, name));
  if (found) throw new ProtocolError("not-supported", `${what} has the parameter “${found}”, which is not done here.`);
}

function flag(parameters: JsonObject, name: string, what: string): boolean | undefined {
  const value = parameters[name];
  if (value === undefined || typeof value === "boolean") return value;
  throw new ProtocolError("invalid-request", `“${name}” of ${what} must be true or false, not ${quote(value)}.`);
}

export interface WriteRequest {
  readonly inputs: Readonly<Record<string, Tensor>>;
  readonly id?: string;
  /** Tensors as bytes after the JSON, both ways. Default true; without, a server needs no extension. */
  readonly binary?: boolean;
}

/** @throws ProtocolError `not-supported` for tensors of other types */
export function writeInferenceRequest({ inputs, id, binary = true }: WriteRequest): FramedBody {
  const named = Object.entries(inputs);
  const tensors = named.map(([name, tensor]) => writeTensor(name, tensor, binary)).join(",");
  const about = { ...(id !== undefined && { id }), ...(binary && { parameters: { binary_data_output: true } }) };
  const fields = JSON.stringify(about).slice(1, -1);
  return frame(`{${fields}${fields && ","}"inputs":[${tensors}]}`, binary ? named.map(([, tensor]) => tensor) : []);
}
