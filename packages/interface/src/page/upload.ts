import { currentLanguage } from "@vistazo/ui";
import { type FileData, isFileData } from "./app-config.js";
import { root } from "./root.js";

export interface UploadProgress {
  readonly loaded: number;
  readonly total: number;
}

/** Where files of this page lie with the app already: each is sent once. */
let known = new WeakMap<Blob, FileData>();

/** The app was started anew, and has no files any more. */
export function forgetUploads(): void {
  known = new WeakMap();
}

/** Notes that a file came from the app, so that it need not be sent there. */
export function remember(file: Blob, data: FileData): void {
  known.set(file, data);
}

/** The value with all files in it sent to the app and replaced by their places there. */
export async function withUploads(
  value: unknown,
  onProgress: (progress: UploadProgress) => void,
  signal: AbortSignal,
): Promise<unknown> {
  if (value instanceof Blob) return upload(value, onProgress, signal);
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await withUploads(item, onProgress, signal));
    return items;
  }
  if (typeof value !== "object" || value === null || isFileData(value)) return value;
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) entries.push([key, await withUploads(item, onProgress, signal)]);
  return Object.fromEntries(entries);
}

async function upload(
  file: Blob,
  onProgress: (progress: UploadProgress) => void,
  signal: AbortSignal,
): Promise<FileData> {
  const sent = known.get(file);
  if (sent) return sent;
  const name = file instanceof File ? file.name : "drawing.png";
  const [path] = JSON.parse(await send(file, name, onProgress, signal)) as [string];
  const data: FileData = {
    path,
    url: null,
    orig_name: name,
    size: file.size,
    mime_type: file.type || null,
    meta: { _type: "gradio.FileData" },
  };
  known.set(file, data);
  return data;
}

/** By XMLHttpRequest, because `fetch` does not tell how much was sent. */
function send(
  file: Blob,
  name: string,
  onProgress: (progress: UploadProgress) => void,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${root}/gradio_api/upload`);
    request.setRequestHeader("accept-language", currentLanguage());
    request.upload.onprogress = ({ loaded, total }) => onProgress({ loaded, total });
    request.onload = () =>
      request.status === 200 ? resolve(request.responseText) : reject(new UploadRefused(request.responseText));
    request.onerror = () => reject(new TypeError("The connection was lost."));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    const form = new FormData();
    form.append("files", file, name);
    request.send(form);
  });
}

/** The app did not take a file; the message says why. */
export class UploadRefused extends Error {}
