import { fileTypeFromBuffer } from "file-type";

/** What a file is, told from its bytes. */
export interface FileKind {
  readonly mime: string;
  /** With the dot; empty for an unknown kind. */
  readonly ending: string;
}

/** Bytes that must be at hand to tell a file's kind. */
export const KIND_BYTES = 4100;

const UNKNOWN: FileKind = { mime: "application/octet-stream", ending: "" };

/** Kinds that browsers show without running anything in them. SVG and HTML are programs, so they are not here. */
const HARMLESS = new Set([
  "image/png",
  "image/apng",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
  "image/bmp",
  "image/tiff",
  "audio/mpeg",
  "audio/wav",
  "audio/ogg",
  "audio/flac",
  "audio/aac",
  "video/mp4",
  "video/webm",
  "video/ogg",
  "video/quicktime",
]);

/** Tells a file's kind from its first bytes; neither its name nor what its sender claims is looked at. */
export async function fileKind(head: Uint8Array): Promise<FileKind> {
  try {
    const found = await fileTypeFromBuffer(head);
    return found ? { mime: found.mime, ending: `.${found.ext}` } : UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}

/** Whether a file of this kind may open in the browser; all others are only saved. */
export function opensInBrowser(mime: string): boolean {
  return HARMLESS.has(mime);
}
