import { interpolate, shrinkAsOpenCv } from "@vistazo/image/prepare";
import type { Photo, Size } from "@vistazo/image/pure";
import { bytesPreparation, checkedTarget } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { imageNet } from "../../preprocess/statistics.js";
import { roundHalfToEven } from "../../preprocess/target-size.js";
import { dinov2PatchSize } from "../dinov2/published-dinov2.js";

/** `InputProcessor` of the authors' code: the longer side as asked, then each to the nearest multiple of a patch's. */
export const depthAnything3ImageProcessor: ImageProcessorClass = {
  name: "DepthAnything3",
  defaults: { ...imageNet, do_normalize: true, longest_edge: 504 },
  prepare: (config) => {
    const longest = config.size("longest_edge");
    const change = (photo: Photo) => {
      const scaled = resized(photo, withLongest(photo, longest));
      return resized(scaled, { height: nearestMultiple(scaled.height), width: nearestMultiple(scaled.width) });
    };
    return bytesPreparation({ steps: [{ kind: "change", change }], levels: readLevels(config) });
  },
};

function withLongest({ height, width }: Size, longest: number): Size {
  const scale = longest / Math.max(height, width);
  const side = (length: number) => Math.max(1, roundHalfToEven(length * scale));
  return { height: side(height), width: side(width) };
}

/** Of two as near the greater. */
function nearestMultiple(length: number): number {
  const down = Math.floor(length / dinov2PatchSize) * dinov2PatchSize;
  const up = down + dinov2PatchSize;
  return Math.max(1, up - length <= length - down ? up : down);
}

function resized(photo: Photo, wanted: Size): Photo {
  const size = checkedTarget({ kind: "exact", ...wanted }, photo);
  if (size.height === photo.height && size.width === photo.width) return photo;
  return size.height > photo.height || size.width > photo.width ? enlarged(photo, size) : shrinkAsOpenCv(photo, size);
}

/** OpenCV's INTER_CUBIC as its builds for Intel's processors have it, which compute in floating-point numbers. */
function enlarged(photo: Photo, size: Size): Photo {
  const { channels } = photo;
  const data = new Uint8Array(size.height * size.width * channels);
  const planeOf = (c: number) =>
    Float32Array.from({ length: photo.height * photo.width }, (_, i) => photo.data[i * channels + c]);
  for (let c = 0; c < channels; c++) {
    const plane = interpolate(planeOf(c), { ...photo, channels: 1 }, { ...size, mode: "bicubic" });
    for (let i = 0; i < plane.length; i++)
      data[i * channels + c] = Math.max(0, Math.min(roundHalfToEven(plane[i]), 255));
  }
  return { ...photo, ...size, data };
}
