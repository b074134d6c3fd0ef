/** A piece of a PNG file. Source: W3C, Portable Network Graphics, section 5.3. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Where the chunk begins in the file, its length and type before the data. */
  readonly start: number;
  /** Where it ends, its checksum after the data. */
  readonly end: number;
}

/** The chunks of a PNG up to its end, as far as they are whole. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 8; start + 12 <= bytes.length; ) {
    const end = start + 12 + view.getUint32(start);
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    if (type === "IEND" || end > bytes.length) return;
    yield { type, data: bytes.subarray(start + 8, end - 4), start, end };
    start = end;
  }
}

/** A PNG without what makes some of its colours transparent: decoders would change those, and their depth. */
export function withoutTransparency(bytes: Uint8Array): Uint8Array {
  for (const { type, start, end } of pngChunks(bytes)) {
    if (type === "tRNS") {
      const rest = new Uint8Array(bytes.length - (end - start));
      rest.set(bytes.subarray(0, start));
      rest.set(bytes.subarray(end), start);
      return rest;
    }
    if (type === "IDAT") break;
  }
  return bytes;
}
