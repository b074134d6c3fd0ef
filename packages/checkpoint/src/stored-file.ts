/**
 * A file that bytes are read from, as plain data that can be posted to a thread: its absolute path (in Node), a Blob, or a file on
 * a server that was found to answer ranges.
 */
export type StoredFile = string | Blob | RemoteFile;

export interface RemoteFile {
  readonly url: string;
  readonly size: number;
  /** What the server calls this version of the file: all ranges must be of one. */
  readonly etag?: string;
}

/** As a person knows it. */
export function fileName(file: StoredFile): string {
  if (typeof file === "string") return lastPart(file);
  if (file instanceof Blob) return "name" in file && typeof file.name === "string" ? file.name : "this file";
  return decodeURIComponent(lastPart(new URL(file.url).pathname)) || file.url;
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
