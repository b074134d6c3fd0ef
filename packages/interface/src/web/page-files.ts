import type { FileData } from "../files/file-data.js";
import type { FileResult, Files } from "../files/files.js";

/** Files of a page that runs its function itself: they stay with it, under addresses that it alone can read. */
export class PageFiles implements Files {
  readonly forOwnPage = true;
  readonly maxFileSize = Number.POSITIVE_INFINITY;

  constructor(readonly signal: AbortSignal) {}

  async receive(): Promise<never> {
    throw new TypeError("A page's own photos are not received.");
  }

  async decode(): Promise<never> {
    throw new TypeError("A page decodes its photos itself.");
  }

  async publish(file: FileResult, name = "file"): Promise<FileData> {
    if (typeof file === "string" || !(file instanceof Blob || file instanceof Uint8Array))
      throw new TypeError("A page shows files that it has.");
    const blob =
      file instanceof Blob
        ? file
        : new Blob([file as Uint8Array<ArrayBuffer>], { type: `image/${name.split(".").at(-1)}` });
    return {
      path: URL.createObjectURL(blob),
      url: null,
      orig_name: "name" in file ? String(file.name) : name,
      size: blob.size,
      mime_type: blob.type || null,
      is_stream: false,
      meta: { _type: "gradio.FileData" },
    };
  }
}
