const SIGNATURES: readonly { type: string; at: number; bytes: readonly number[] }[] = [
  { type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/gif", at: 0, bytes: [...Buffer.from("GIF8")] },
  { type: "image/webp", at: 8, bytes: [...Buffer.from("WEBP")] },
  { type: "image/tiff", at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { type: "image/tiff", at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { type: "image/avif", at: 4, bytes: [...Buffer.from("ftypavif")] },
  { type: "image/avif", at: 4, bytes: [...Buffer.from("ftypavis")] },
];

/**
 * The type of a photo by its first bytes, whatever its name or the request say; null where it is none that is read here.
 * Asked before a model is loaded for it.
 */
export function photoType(bytes: Uint8Array): string | null {
  for (const { type, at, bytes: signature } of SIGNATURES) {
    if (signature.every((value, index) => bytes[at + index] === value)) return type;
  }
  return null;
}
