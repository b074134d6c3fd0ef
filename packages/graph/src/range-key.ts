import type { StoredFile, StoredTensor } from "./value.js";

const blobs = new WeakMap<Blob, number>();
let lastBlob = 0;

/** The same text for the same stored elements, whatever shape they are taken in. */
export function rangeKey({ file, offset, layout }: Pick<StoredTensor, "file" | "offset" | "layout">): string {
  return [fileKey(file), offset, layout?.shape, layout?.strides].join(":");
}

function fileKey(file: StoredFile): string {
  if (typeof file === "string") return file;
  if (!(file instanceof Blob)) return file.url;
  const known = blobs.get(file) ?? ++lastBlob;
  blobs.set(file, known);
  return `blob ${known}`;
}
