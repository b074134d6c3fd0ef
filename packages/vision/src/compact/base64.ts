/** What one call may take as arguments. */
const CHUNK = 0x8000;

/** Bytes in base64, the same in Node and in a page. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(parts.join(""));
}
