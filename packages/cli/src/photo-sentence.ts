import { basename } from "node:path";
import type { ImageError } from "@vistazo/image";
import { sentence } from "./exit.js";

/** Why a photo cannot be read, with its folder: of many photos the name alone says too little. */
export function photoSentence(error: ImageError, path: string): string {
  const text = sentence(error);
  const name = basename(path);
  if (text.includes(path)) return text;
  return text.startsWith(`${name} `) ? `${path}${text.slice(name.length)}` : `${path}: ${text}`;
}
