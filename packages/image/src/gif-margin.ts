import type { PixelBox } from "./crop.js";

/** The first frame's place on a GIF's screen, and the colour around it. */
export interface GifMargin {
  readonly frame: PixelBox;
  readonly colour: readonly [red: number, green: number, blue: number];
}

/**
 * Reads from a GIF what lies around its first frame. Pillow fills it with the colour of the transparent index, or of
 * index 0; other decoders leave it black. Undefined where the file is too short to say: decoding it will say why.
 * Source: GIF89a specification, sections 18 to 23; Pillow's `GifImagePlugin.py`.
 */
export function gifMargin(bytes: Uint8Array): GifMargin | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const screenFlags = view.getUint8(10);
    let at = 13;
    let table = at;
    if (screenFlags & 0x80) at += tableLength(screenFlags);
    let transparent = 0;
    while (view.getUint8(at) === 0x21) {
      if (view.getUint8(at + 1) === 0xf9 && view.getUint8(at + 3) & 1) transparent = view.getUint8(at + 6);
      at += 2;
      while (view.getUint8(at) !== 0) at += view.getUint8(at) + 1;
      at++;
    }
    if (view.getUint8(at) !== 0x2c) return undefined;
    const left = view.getUint16(at + 1, true);
    const top = view.getUint16(at + 3, true);
    const right = left + view.getUint16(at + 5, true);
    const bottom = top + view.getUint16(at + 7, true);
    if (view.getUint8(at + 9) & 0x80) table = at + 10;
    const entry = table + transparent * 3;
    const colour = [view.getUint8(entry), view.getUint8(entry + 1), view.getUint8(entry + 2)] as const;
    return { frame: { left, top, right, bottom }, colour };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tableLength(flags: number): number {
  return 3 * 2 ** ((flags & 7) + 1);
}
