import { bfloat16ToFloat32, float16ToFloat32 } from "@vistazo/files/half-precision";
import { useFile } from "./byte-source.js";
import { CheckpointError } from "./error.js";
import { fileName } from "./stored-file.js";
import { DTYPE_BYTES, elementCount, type TensorInfo } from "./tensor.js";

/**
 * Contiguous row-major little-endian bytes of a tensor, in an ArrayBuffer of their own (so they can be transferred);
 * strided tensors are gathered.
 *
 * @throws CheckpointError file-not-found where the file is gone or has become shorter since the table was read
 */
export async function readTensor(info: TensorInfo): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return gather(info, await useFile(info.file, (source) => source.read(info.offset, info.length)));
  } catch (cause) {
    if (cause instanceof CheckpointError && cause.code !== "file-not-found") throw cause;
    throw unreadable(info, cause);
  }
}

/**
 * A floating-point tensor's elements as float32, row-major.
 *
 * @throws CheckpointError unsupported-dtype for integers, file-not-found as {@link readTensor}
 */
export async function readFloat32(info: TensorInfo): Promise<Float32Array<ArrayBuffer>> {
  return toFloat32(info, await readTensor(info));
}

function toFloat32(info: TensorInfo, { buffer }: Uint8Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  switch (info.dtype) {
    case "float32":
      return new Float32Array(buffer);
    case "float16":
      return float16ToFloat32(new Uint16Array(buffer));
    case "bfloat16":
      return bfloat16ToFloat32(new Uint16Array(buffer));
    case "float64":
      return new Float32Array(new Float64Array(buffer));
    default:
      throw new CheckpointError(
        "unsupported-dtype",
        `Tensor "${info.name}" is ${info.dtype}, and a floating-point tensor was expected.`,
      );
  }
}

function gather(info: TensorInfo, span: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { shape, strides } = info;
  if (!strides) return span;
  switch (DTYPE_BYTES[info.dtype]) {
    case 1:
      return gatherElements(span, new Uint8Array(elementCount(shape) ?? 0), shape, strides);
    case 2:
      return gatherElements(new Uint16Array(span.buffer), new Uint16Array(elementCount(shape) ?? 0), shape, strides);
    case 4:
      return gatherElements(new Uint32Array(span.buffer), new Uint32Array(elementCount(shape) ?? 0), shape, strides);
    default:
      // Not as floats: copying a signalling NaN through a float register may change its bits.
      return gatherElements(
        new BigUint64Array(span.buffer),
        new BigUint64Array(elementCount(shape) ?? 0),
        shape,
        strides,
      );
  }
}

interface Elements<T> {
  readonly buffer: ArrayBuffer;
  readonly length: number;
  [index: number]: T;
}

function gatherElements<T>(
  from: Elements<T>,
  to: Elements<T>,
  shape: readonly number[],
  strides: readonly number[],
): Uint8Array<ArrayBuffer> {
  const last = shape.length - 1;
  const rowLength = shape[last];
  const rowStride = strides[last];
  const index = new Array<number>(last).fill(0);
  let start = 0;
  for (let row = 0; row < to.length; row += rowLength) {
    for (let i = 0; i < rowLength; i++) to[row + i] = from[start + i * rowStride];
    for (let axis = last - 1; axis >= 0; axis--) {
      start += strides[axis];
      if (++index[axis] < shape[axis]) break;
      start -= strides[axis] * shape[axis];
      index[axis] = 0;
    }
  }
  return new Uint8Array(to.buffer);
}

function unreadable(info: TensorInfo, cause: unknown): CheckpointError {
  const detail = (cause as Error).message;
  return new CheckpointError(
    "file-not-found",
    `Tensor "${info.name}" can no longer be read from ${fileName(info.file)}: ${detail}.`,
    {
      cause,
    },
  );
}
