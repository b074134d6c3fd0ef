/** A safetensors file of given tensors, as the format says. */
export function safetensorsFile(tensors: Readonly<Record<string, Float32Array>>): Buffer {
  const header: Record<string, unknown> = { __metadata__: { format: "pt" } };
  let offset = 0;
  for (const [name, values] of Object.entries(tensors)) {
    header[name] = { dtype: "F32", shape: [values.length], data_offsets: [offset, offset + values.byteLength] };
    offset += values.byteLength;
  }
  const data = Object.values(tensors).map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return Buffer.concat([encodeHeader(JSON.stringify(header)), ...data]);
}

/** The length and the header, padded to eight bytes. */
export function encodeHeader(json: string): Buffer {
  const text = Buffer.from(json.padEnd(Math.ceil(Buffer.byteLength(json) / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text]);
}

/** A classifier's files with weights of about `bytes`. */
export function tinyModel(bytes = 4000): Record<string, string | Uint8Array> {
  const weight = Float32Array.from({ length: bytes / 4 }, (_, i) => Math.sin(i));
  return {
    "README.md": "# A model",
    "config.json": JSON.stringify({ model_type: "vit", id2label: { 0: "cat" } }),
    "preprocessor_config.json": JSON.stringify({ size: 224 }),
    "model.safetensors": safetensorsFile({ weight, bias: new Float32Array(3) }),
    "tf_model.h5": "never needed",
  };
}
