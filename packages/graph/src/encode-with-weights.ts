import { closeSync, openSync, readSync } from "node:fs";
import { GraphError } from "./graph-error.js";
import { encodeModel, type FileRange, type ModelSpec } from "./onnx-model.js";
import { quantizeInitializers } from "./quantize.js";

/** A graph as the bytes of an .onnx file that holds its weights too: for browsers, and for other programs. */
export function encodeWithWeights(spec: ModelSpec): Uint8Array {
  const stored = quantizeInitializers(spec);
  const initializers = stored.initializers.map((initializer) => {
    const { data } = initializer;
    return { ...initializer, data: data instanceof Uint8Array ? data : readRange(data as FileRange) };
  });
  return encodeModel({ ...stored, initializers });
}

function readRange({ file, offset, length }: FileRange): Uint8Array {
  const bytes = new Uint8Array(length);
  const descriptor = openSync(file, "r");
  try {
    if (readSync(descriptor, bytes, 0, length, offset) !== length)
      throw new GraphError("invalid-weight", `${file} ends before the weight at byte ${offset} does.`);
  } finally {
    closeSync(descriptor);
  }
  return bytes;
}
