import { PickleDict, PickleTuple, type PickleValue } from "@vistazo/files";
import type { BinaryFile } from "./binary-file.js";
import type { Limits } from "./options.js";
import { DTYPE_BYTES, elementCount, type TensorInfo, type TensorTable } from "./tensor.js";
import { isCount, type TorchStorage, TorchTensor } from "./torch-world.js";

/** Where training scripts put the weights beside other things. */
const WRAPPERS = ["state_dict", "model_state_dict", "model"];

/** Bytes of a storage in its file. */
export interface StorageLocation {
  readonly offset: number;
  readonly length: number;
}

/**
 * The table of a state dict: every tensor in it is checked to lie in its storage.
 * A dict inside (`{"state_dict": …}`, `{"model": …}`) is found; entries that are no tensors are passed over.
 */
export async function readStateDict(
  file: BinaryFile,
  root: PickleValue,
  locate: (storage: TorchStorage) => Promise<StorageLocation>,
  limits: Limits,
): Promise<TensorTable> {
  const tensors = new Map<string, TensorInfo>();
  for (const [name, value] of findStateDict(file, root)) {
    if (!(value instanceof TorchTensor)) continue;
    if (typeof name !== "string") throw file.error("has a tensor whose name is not text");
    tensors.set(name, describe(file, name, value, await locate(value.storage), limits));
    if (tensors.size > limits.maxTensors) {
      throw file.error(`has more than ${limits.maxTensors} tensors`, "limit-exceeded");
    }
  }
  return tensors;
}

function findStateDict(file: BinaryFile, root: PickleValue): PickleDict {
  if (!(root instanceof PickleDict)) throw file.error("holds no state dict: a dict of tensors by name was expected");
  if (hasTensor(root)) return root;
  for (const key of WRAPPERS) {
    const inner = root.get(key);
    if (inner instanceof PickleDict && hasTensor(inner)) return inner;
  }
  throw file.error(`holds no tensors, neither at its top nor in ${WRAPPERS.map((key) => `"${key}"`).join(", ")}`);
}

function hasTensor(dict: PickleDict): boolean {
  for (const value of dict.values()) if (value instanceof TorchTensor) return true;
  return false;
}

function describe(
  file: BinaryFile,
  name: string,
  tensor: TorchTensor,
  location: StorageLocation,
  limits: Limits,
): TensorInfo {
  const { dtype, offset } = tensor;
  const shape = readSizes(tensor.shape);
  const strides = readSizes(tensor.strides);
  const count = shape && elementCount(shape);
  if (!shape || !strides || count === undefined || strides.length !== shape.length || !isCount(offset)) {
    throw file.error(`gives tensor "${name}" an impossible shape, stride or offset`);
  }
  const itemBytes = DTYPE_BYTES[dtype];
  const first = tensor.storage.start * DTYPE_BYTES[tensor.storage.dtype] + offset * itemBytes;
  const span = count === 0 ? 0 : 1 + shape.reduce((sum, size, axis) => sum + (size - 1) * strides[axis], 0);
  if (!(first + span * itemBytes <= location.length)) {
    throw file.error(`has tensor "${name}" reaching beyond its storage of ${location.length} bytes`);
  }
  if (count > span && count * itemBytes > limits.maxExpandedBytes) {
    throw file.error(
      `has tensor "${name}" repeating its elements to more than ${limits.maxExpandedBytes} bytes`,
      "limit-exceeded",
    );
  }
  const info = { name, dtype, shape, file: file.file, offset: location.offset + first, length: span * itemBytes };
  return count <= 1 || isContiguous(shape, strides) ? info : { ...info, strides };
}

function readSizes(value: PickleValue): number[] | undefined {
  const items = value instanceof PickleTuple ? value.items : Array.isArray(value) ? value : undefined;
  return items?.every(isCount) ? [...items] : undefined;
}

/** Axes of size 1 may have any stride. */
function isContiguous(shape: readonly number[], strides: readonly number[]): boolean {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (shape[axis] !== 1 && strides[axis] !== expected) return false;
    expected *= shape[axis];
  }
  return true;
}
