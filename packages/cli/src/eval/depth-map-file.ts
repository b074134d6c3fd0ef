import { readFile } from "node:fs/promises";
import { decodeNpy, ImageError } from "@vistazo/image";
import type { DepthMap } from "@vistazo/metrics";
import { readGrayPng } from "./gray-png.js";
import { InputError } from "./input-error.js";
import { unreadable } from "./read-file.js";

/**
 * Depths of a .npy file, as they are, or of a PNG file, as metres; 0 is unknown.
 *
 * @param scale what a PNG file has for a metre. Default: millimetres.
 * @throws InputError
 */
export async function readDepthMap(path: string, scale = 1000): Promise<DepthMap> {
  if (/\.png$/i.test(path)) {
    const { data, width, height } = await readGrayPng(path);
    return { data: Float32Array.from(data, (value) => value / scale), width, height };
  }
  const bytes = await readFile(path).catch((error) => {
    throw unreadable(path, error);
  });
  try {
    const { data, shape } = decodeNpy(bytes);
    const sides = shape.filter((side, i) => side !== 1 || i >= shape.length - 2);
    if (sides.length === 2) return { data, height: sides[0], width: sides[1] };
    throw new InputError(path, `its shape is (${shape.join(", ")}); expected (height, width)`);
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    throw new InputError(path, error.message.replace(/\.$/, ""));
  }
}
