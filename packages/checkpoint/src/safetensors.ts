import { BinaryFile } from "./binary-file.js";
import { jsonProblem } from "./json-shape.js";
import { type Limits, resolveLimits } from "./options.js";
import type { StoredFile } from "./stored-file.js";
import { DTYPE_BYTES, elementCount, type TensorDtype, type TensorInfo, type TensorTable } from "./tensor.js";

const DTYPES: Readonly<Record<string, TensorDtype>> = {
  F64: "float64",
  F32: "float32",
  F16: "float16",
  BF16: "bfloat16",
  I64: "int64",
  I32: "int32",
  I16: "int16",
  I8: "int8",
  U8: "uint8",
  BOOL: "bool",
};

/** The header, a tensor, its shape. */
const HEADER_DEPTH = 3;
/** Its entry, dtype, shape and offsets; no tensor has more than eight sizes. */
const VALUES_OF_TENSOR = 16;
const MOST_METADATA = 10_000;

/**
 * Reads the table of a safetensors file: 8 bytes of header length, a JSON header, the data.
 *
 * Accepts what the format's reference reader accepts: every byte of the data belongs to exactly one tensor.
 * https://github.com/huggingface/safetensors#format
 *
 * @throws CheckpointError invalid-safetensors, unsupported-dtype, limit-exceeded, file-not-found
 */
export function readSafetensorsTable(path: StoredFile, limits: Limits = resolveLimits()): Promise<TensorTable> {
  return BinaryFile.use(path, "invalid-safetensors", (file) => readSafetensorsHeader(file, limits));
}

/** The same of a file that is open. */
export async function readSafetensorsHeader(file: BinaryFile, limits: Limits): Promise<TensorTable> {
  const headerBytes = await readHeaderLength(file, limits);
  const header = parseHeader(file, (await file.read(8, headerBytes)).bytes, limits);
  const dataStart = 8 + headerBytes;
  const tensors: TensorInfo[] = [];
  for (const [name, entry] of Object.entries(header)) {
    if (name === "__metadata__") continue;
    tensors.push(readEntry(file, name, entry, dataStart));
    if (tensors.length > limits.maxTensors)
      throw file.error(`has more than ${limits.maxTensors} tensors`, "limit-exceeded");
  }
  checkCoverage(file, tensors, dataStart);
  return new Map(tensors.map((tensor) => [tensor.name, tensor]));
}

async function readHeaderLength(file: BinaryFile, limits: Limits): Promise<number> {
  if (file.size < 8) throw file.error("is not a safetensors file: it has fewer than 8 bytes");
  const length = (await file.read(0, 8)).uint64();
  if (length > file.size - 8) {
    throw file.error(
      `is truncated or no safetensors file: its header should be ${length} bytes long, and the file has ${file.size}`,
    );
  }
  if (length > limits.maxHeaderBytes) {
    throw file.error(`has a header of ${length} bytes, over the limit of ${limits.maxHeaderBytes}`, "limit-exceeded");
  }
  return Number(length);
}

function parseHeader(file: BinaryFile, bytes: Uint8Array, { maxTensors }: Limits): Record<string, unknown> {
  const problem = jsonProblem(bytes, { depth: HEADER_DEPTH, values: VALUES_OF_TENSOR * maxTensors + MOST_METADATA });
  if (problem) throw file.error(`has a header that ${problem}`, "limit-exceeded");
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw file.error("has a header that is not JSON: the file is damaged or no safetensors file");
  }
  if (!isObject(header)) throw file.error("has a header that is not a JSON object");
  if (countColons(bytes) !== countKeys(header)) throw file.error("names something twice in its header");
  return header;
}

function readEntry(file: BinaryFile, name: string, entry: unknown, dataStart: number): TensorInfo {
  const tensor = `tensor "${name}"`;
  if (!isObject(entry)) throw file.error(`describes ${tensor} by something that is not an object`);
  const dtype = typeof entry.dtype === "string" ? DTYPES[entry.dtype] : undefined;
  if (dtype === undefined) {
    if (typeof entry.dtype !== "string") throw file.error(`gives ${tensor} no dtype`);
    throw file.error(`has ${tensor} of dtype ${entry.dtype}, which is not supported`, "unsupported-dtype");
  }
  const elements = Array.isArray(entry.shape) ? elementCount(entry.shape) : undefined;
  if (elements === undefined) throw file.error(`gives ${tensor} a shape that is not a list of sizes`);
  const shape = entry.shape as number[];
  const range: unknown = entry.data_offsets;
  if (!Array.isArray(range) || range.length !== 2 || !range.every((at) => Number.isSafeInteger(at) && at >= 0)) {
    throw file.error(`gives ${tensor} data_offsets that are not two positions`);
  }
  const [begin, end] = range as [number, number];
  if (begin > end || dataStart + end > file.size) {
    throw file.error(
      `is truncated or damaged: ${tensor} should lie at bytes ${begin} to ${end} of ${file.size - dataStart}`,
    );
  }
  if (end - begin !== elements * DTYPE_BYTES[dtype]) {
    throw file.error(
      `gives ${tensor} ${end - begin} bytes, which do not fit the shape [${shape.join(", ")}] of ${dtype}`,
    );
  }
  return { name, dtype, shape, file: file.file, offset: dataStart + begin, length: end - begin };
}

/** The format forbids holes and overlaps, so that nothing hides in a file and no two tensors alias. */
function checkCoverage(file: BinaryFile, tensors: readonly TensorInfo[], dataStart: number): void {
  const ordered = [...tensors].sort((a, b) => a.offset - b.offset || a.length - b.length);
  let position = dataStart;
  for (const { name, offset, length } of ordered) {
    if (offset < position) throw file.error(`has overlapping tensors: "${name}" starts inside another one`);
    if (offset > position) throw file.error(`has ${offset - position} unused bytes before tensor "${name}"`);
    position = offset + length;
  }
  if (position !== file.size) throw file.error(`has ${file.size - position} bytes that belong to no tensor`);
}

/** Keys of an object and of the objects in it. */
function countKeys(value: unknown): number {
  let count = 0;
  const pending = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== "object" || next === null) continue;
    if (!Array.isArray(next)) count += Object.keys(next).length;
    for (const child of Object.values(next)) if (typeof child === "object") pending.push(child);
  }
  return count;
}

/** Colons outside strings, one a key in the text: `JSON.parse` keeps silent about a key that comes twice. */
function countColons(json: Uint8Array): number {
  const quote = 0x22;
  const backslash = 0x5c;
  const colon = 0x3a;
  let count = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const byte = json[i];
    if (inString && byte === backslash) i++;
    else if (byte === quote) inString = !inString;
    else if (byte === colon && !inString) count++;
  }
  return count;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
