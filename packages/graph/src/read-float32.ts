import { closeSync, openSync, readSync } from "node:fs";
import type { DataType } from "./data-type.js";
import { GraphError } from "./graph-error.js";
import type { FileRange } from "./onnx-model.js";

/** The elements of a stored float32, float16 or bfloat16 tensor, widened to float32. Reads the file at once: for worker threads. */
export function readFloat32(tensor: FileRange & { readonly dtype: DataType }): Float32Array {
  const bytes = new Uint8Array(tensor.length);
  const file = openSync(tensor.file, "r");
  try {
    let done = 0;
    while (done < tensor.length) {
      const read = readSync(file, bytes, done, tensor.length - done, tensor.offset + done);
      if (read === 0)
        throw new GraphError("invalid-weight", `${tensor.file} ends before the weight at byte ${tensor.offset} does.`);
      done += read;
    }
  } finally {
    closeSync(file);
  }
  if (tensor.dtype === "float32") return new Float32Array(bytes.buffer);
  const halves = new Uint16Array(bytes.buffer);
  if (tensor.dtype === "float16") return float16ToFloat32(halves);
  if (tensor.dtype === "bfloat16") return bfloat16ToFloat32(halves);
  throw new GraphError(
    "invalid-weight",
    `A weight of type ${tensor.dtype} cannot be quantised; float32, float16 and bfloat16 can.`,
  );
}

/** bfloat16 is the upper half of a float32. */
export function bfloat16ToFloat32(bits: Uint16Array): Float32Array {
  const out = new Uint32Array(bits.length);
  for (let i = 0; i < bits.length; i++) out[i] = bits[i] << 16;
  return new Float32Array(out.buffer);
}

/** IEEE 754 binary16 to binary32, subnormals, infinities and NaN included. */
export function float16ToFloat32(bits: Uint16Array): Float32Array {
  const out = new Float32Array(bits.length);
  const words = new Uint32Array(out.buffer);
  for (let i = 0; i < bits.length; i++) {
    const half = bits[i];
    const sign = (half & 0x8000) << 16;
    const exponent = (half >> 10) & 31;
    const fraction = half & 1023;
    if (exponent === 0) out[i] = (sign ? -fraction : fraction) * 2 ** -24;
    else words[i] = sign | ((exponent === 31 ? 255 : exponent + 112) << 23) | (fraction << 13);
    if (exponent === 0 && fraction === 0) words[i] = sign;
  }
  return out;
}
