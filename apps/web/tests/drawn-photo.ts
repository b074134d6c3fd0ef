import { encodePng } from "@vistazo/image";
import type { PHOTO } from "./use-pages.js";

/** A plain picture of a size, as a file that can be chosen. */
export async function drawnPhoto(width: number, height: number): Promise<typeof PHOTO> {
  const data = new Uint8Array(width * height * 3).fill(180);
  return {
    name: "drawn.png",
    mimeType: "image/png",
    buffer: Buffer.from(await encodePng({ data, width, height, channels: 3 })),
  };
}
