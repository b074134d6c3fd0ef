import type { RawImage } from "@vistazo/image/pure";

/** As canvases have pixels: gray and colours without alpha are opaque. */
export function withAlpha({ data, width, height, channels }: RawImage): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(width * height * 4);
  const [green, blue] = channels < 3 ? [0, 0] : [1, 2];
  const alpha = channels % 2 === 0 ? channels - 1 : -1;
  for (let from = 0, to = 0; to < out.length; from += channels, to += 4) {
    out[to] = data[from] as number;
    out[to + 1] = data[from + green] as number;
    out[to + 2] = data[from + blue] as number;
    out[to + 3] = alpha < 0 ? 255 : (data[from + alpha] as number);
  }
  return out;
}
