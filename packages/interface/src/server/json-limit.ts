import { type ServeOptions, serveSettings } from "./options.js";

/** Bytes of a JSON body: one picture as a data URL (base64 is a third longer) and the rest of a call. */
export function jsonLimit(options: ServeOptions): number {
  return Math.ceil(serveSettings(options).maxFileSize * 1.4) + 1024 * 1024;
}
