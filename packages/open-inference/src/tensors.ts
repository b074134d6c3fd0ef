import type { Tensor } from "@vistazo/graph";
import { datatypeOf, readDatatype } from "./datatype.js";
import type { BinaryParts } from "./framed-body.js";
import { type JsonObject, readName, readObject, readParameters } from "./json-object.js";
import { ProtocolError, type ProtocolErrorCode } from "./protocol-error.js";
import { DEFAULT_TENSOR_LIMITS, readShape, type TensorLimits } from "./shape.js";
import { readJsonData, writeJsonData } from "./tensor-json.js";

/** Tensors by their names, in the order that they came in. */
export type NamedTensors = ReadonlyMap<string, Tensor>;

/** What changes where a tensor's elements are: none of it is read here. */
const elsewhere = ["shared_memory_region", "shared_memory_byte_size", "shared_memory_offset"];

/**
 * The tensors of a request or an answer.
 *
 * @throws ProtocolError naming the tensor
 */
export function readTensors(
  list: unknown,
  {
    kind,
    code,
    limits,
  }: { readonly kind: "input" | "output"; readonly code: ProtocolErrorCode; readonly limits: TensorLimits },
  parts: BinaryParts,
): NamedTensors {
  const { tensors: most } = { ...DEFAULT_TENSOR_LIMITS, ...limits };
  if (!Array.isArray(list)) throw new ProtocolError(code, `“${kind}s” must be a list of tensors.`);
  if (list.length > most)
    throw new ProtocolError("over-limit", `There are ${list.length} ${kind}s; at most ${most} are taken.`);
  const tensors = new Map<string, Tensor>();
  for (const [i, entry] of list.entries()) {
    const place = `${kind} ${i + 1}`;
    const described = readObject(entry, place, code);
    const name = readName(described, place, code);
    if (tensors.has(name)) throw new ProtocolError(code, `The ${kind} “${name}” is there twice.`);
    tensors.set(name, readTensor(described, `the ${kind} “${name.slice(0, 80)}”`, { code, limits }, parts));
  }
  parts.end();
  return tensors;
}

function readTensor(
  described: JsonObject,
  what: string,
  { code, limits }: { readonly code: ProtocolErrorCode; readonly limits: TensorLimits },
  parts: BinaryParts,
): Tensor {
  const datatype = readDatatype(described.datatype, what);
  const shape = readShape(described.shape, what, limits);
  const { binary_data_size: bytes, ...parameters } = readParameters(described, what, code);
  const unread = elsewhere.find((name) => Object.hasOwn(parameters, name));
  if (unread)
    throw new ProtocolError("not-supported", `${what} has the parameter “${unread}”; memory is not shared here.`);
  if (bytes === undefined) return readJsonData(described.data, datatype, shape, what);
  if (described.data !== undefined)
    throw new ProtocolError(code, `${what} has both “data” and “binary_data_size”; give one of them.`);
  return parts.take(bytes, datatype, shape, what);
}

/** A tensor as JSON says it, its elements with it or after it. */
export function writeTensor(name: string, tensor: Tensor, binary: boolean): string {
  const about = { name, datatype: datatypeOf(tensor.dtype), shape: tensor.shape };
  if (binary) return JSON.stringify({ ...about, parameters: { binary_data_size: tensor.data.byteLength } });
  return `${JSON.stringify(about).slice(0, -1)},"data":${writeJsonData(tensor, `The output “${name}”`)}}`;
}
