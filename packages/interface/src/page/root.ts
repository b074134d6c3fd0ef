import type { FileData } from "./app-config.js";

/** Where the app is served, without a slash at the end. */
export const root = new URL(".", location.href).href.replace(/\/$/, "");

/** The address of a file that lies with the app, or that the page has itself or beside it. */
export function fileUrl(file: FileData): string {
  if (file.path.startsWith("blob:")) return file.path;
  if (file.path.startsWith("./")) return `${root}/${file.path.slice(2)}`;
  return `${root}/gradio_api/file=${file.path}`;
}
