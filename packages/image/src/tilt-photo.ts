import { checkDepths } from "./focus-blur.js";
import type { Photo, RawImage } from "./raw-image.js";
import type { FloatImage } from "./resize-float.js";

export interface TiltView {
  /** Turned about the upright axis, in radians: to the right is positive. */
  readonly yaw: number;
  /** Turned about the level axis, in radians: upwards is positive. */
  readonly pitch: number;
  /** From the farthest to the nearest, in widths of the photo; default 0.45. */
  readonly relief?: number;
}

/** From the eye to the middle of the photo, in its widths. */
const DISTANCE = 2;

/**
 * The photo in space, each pixel as near as its depth says, seen from another side: RGBA of the photo's size, transparent where there
 * is nothing to be seen. `nearness`: 0 the farthest to 1 the nearest, at the photo's size; NaN is the farthest.
 * Every pixel is put where perspective has it, and the nearest one stays (a z-buffer).
 * @throws ImageError `bad-argument` for depths of another size than the photo's
 */
export function tiltPhoto(photo: Photo, nearness: FloatImage, view: TiltView): RawImage & { readonly channels: 4 } {
  checkDepths(photo, nearness);
  const { width, height } = photo;
  const { yaw, pitch, relief = 0.45 } = view;
  const [sinYaw, cosYaw, sinPitch, cosPitch] = [Math.sin(yaw), Math.cos(yaw), Math.sin(pitch), Math.cos(pitch)];
  const data = new Uint8Array(width * height * 4);
  const depths = new Float32Array(width * height).fill(Number.NEGATIVE_INFINITY);
  for (let y = 0, i = 0; y < height; y++) {
    const v = (y + 0.5 - height / 2) / width;
    for (let x = 0; x < width; x++, i++) {
      const u = (x + 0.5) / width - 0.5;
      const w = ((nearness.data[i] || 0) - 0.5) * relief;
      const across = u * cosYaw + w * sinYaw;
      const forth = w * cosYaw - u * sinYaw;
      const down = v * cosPitch + forth * sinPitch;
      const towards = forth * cosPitch - v * sinPitch;
      const scale = DISTANCE / (DISTANCE - towards);
      const left = across * scale * width + width / 2;
      const top = down * scale * width + height / 2;
      // Somewhat larger than it looks from there, so that neighbours touch where the surface is turned away.
      const half = scale * 0.62;
      const [fromX, toX] = [
        Math.max(0, Math.ceil(left - half - 0.5)),
        Math.min(width - 1, Math.floor(left + half - 0.5)),
      ];
      const [fromY, toY] = [
        Math.max(0, Math.ceil(top - half - 0.5)),
        Math.min(height - 1, Math.floor(top + half - 0.5)),
      ];
      for (let row = fromY; row <= toY; row++) {
        for (let column = fromX; column <= toX; column++) {
          const at = row * width + column;
          if (depths[at] >= towards) continue;
          depths[at] = towards;
          data[4 * at] = photo.data[3 * i];
          data[4 * at + 1] = photo.data[3 * i + 1];
          data[4 * at + 2] = photo.data[3 * i + 2];
          data[4 * at + 3] = 255;
        }
      }
    }
  }
  closeGaps(data, width, height);
  return { data, width, height, channels: 4 };
}

/** A surface that is stretched has gaps of at most so many pixels. */
const WIDEST_GAP = 4;

/** Small gaps between pixels of one row get the colour of what is beside them. */
function closeGaps(data: Uint8Array, width: number, height: number): void {
  const pixels = new Uint32Array(data.buffer);
  for (let y = 0; y < height; y++) {
    let last = -1;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      if (pixels[at] === 0) continue;
      if (last >= 0 && x - last > 1 && x - last <= WIDEST_GAP + 1) {
        const middle = at - Math.floor((x - last) / 2);
        pixels.fill(pixels[at - (x - last)], at - (x - last) + 1, middle);
        pixels.fill(pixels[at], middle, at);
      }
      last = x;
    }
  }
}
