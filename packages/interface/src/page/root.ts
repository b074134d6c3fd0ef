import type { FileData } from "./app-config.js";

/** Where the app is served, without a slash at the end. */
export const root = new URL(".", location.href).href.replace(/\/$/, "");

/** The address of a file that lies with the app. */
export function fileUrl(file: FileData): string {
  return `${root}/gradio_api/file=${file.path}`;
}
