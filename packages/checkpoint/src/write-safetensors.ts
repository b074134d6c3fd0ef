import { float32ToFloat16 } from "@vistazo/files/half-precision";
import { writeWhole } from "@vistazo/files/node";
import { CheckpointError } from "./error.js";
import { DTYPE_BYTES, elementCount, type TensorDtype } from "./tensor.js";

/** A tensor to be written. */
export type WritableTensor = ElementTensor | StoredBytes;

/** Float32 elements, stored as they are or narrowed to half precision, or int64 ones. */
export interface ElementTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array;
  /** How float32 elements are stored. Default "float32". */
  readonly dtype?: "float32" | "float16";
}

/** Elements as a file has them, little-endian: what `readTensor` gives. */
export interface StoredBytes {
  readonly shape: readonly number[];
  readonly data: Uint8Array;
  readonly dtype: TensorDtype;
}

const formatNames: Readonly<Record<TensorDtype, string>> = {
  float64: "F64",
  float32: "F32",
  float16: "F16",
  bfloat16: "BF16",
  int64: "I64",
  int32: "I32",
  int16: "I16",
  int8: "I8",
  uint8: "U8",
  bool: "BOOL",
};

export interface WriteSafetensorsOptions {
  /** Texts kept in the header. transformers expects `format: "pt"`, which is the default. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * Write a safetensors file, https://github.com/huggingface/safetensors#format: the tensors in the order given, each row-major
 * and little-endian. The file appears whole or not at all.
 *
 * @throws CheckpointError invalid-safetensors for a tensor whose shape and elements do not agree.
 */
export async function writeSafetensors(
  path: string,
  tensors: ReadonlyMap<string, WritableTensor>,
  { metadata = { format: "pt" } }: WriteSafetensorsOptions = {},
): Promise<void> {
  const header: Record<string, unknown> = { __metadata__: metadata };
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [name, tensor] of tensors) {
    const { dtype, data } = stored(tensor);
    const { shape } = tensor;
    if ((elementCount(shape) ?? -1) * DTYPE_BYTES[dtype] !== data.length) {
      throw new CheckpointError(
        "invalid-safetensors",
        `The tensor "${name}" of shape [${shape.join(", ")}] cannot have ${data.length / DTYPE_BYTES[dtype]} elements.`,
      );
    }
    header[name] = { dtype: formatNames[dtype], shape, data_offsets: [offset, offset + data.length] };
    parts.push(data);
    offset += data.length;
  }
  const json = Buffer.from(JSON.stringify(header));
  // Spaces at the header's end align the data to 8 bytes, as the reference writer does.
  const padded = Buffer.alloc(Math.ceil(json.length / 8) * 8, " ");
  json.copy(padded);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(padded.length));
  await writeWhole(path, [length, padded, ...parts]);
}

function stored({ data, dtype }: WritableTensor): { readonly dtype: TensorDtype; readonly data: Uint8Array } {
  const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView) => new Uint8Array(buffer, byteOffset, byteLength);
  if (data instanceof BigInt64Array) return { dtype: "int64", data: bytes(data) };
  if (data instanceof Uint8Array) return { dtype: dtype ?? "uint8", data };
  if (dtype === "float16") return { dtype, data: bytes(float32ToFloat16(data)) };
  return { dtype: "float32", data: bytes(data) };
}
