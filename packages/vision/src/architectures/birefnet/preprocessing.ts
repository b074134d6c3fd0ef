import type { Json } from "../../config-reader.js";
import { bilinear, imageNet, square } from "../../preprocess/statistics.js";

/**
 * How the model cards prepare photos. The size that a checkpoint was trained for stands nowhere but in its name: `_HR`, `_lite-2K`,
 * `_512x512`.
 */
export function birefnetPreprocessing(id: string): Json {
  return {
    image_processor_type: "ImageFeatureExtractor",
    do_resize: true,
    size: trainedSize(id.split(/[\\/]/).at(-1) ?? ""),
    resample: bilinear,
    do_normalize: true,
    ...imageNet,
  };
}

function trainedSize(name: string): { readonly height: number; readonly width: number } {
  const [, width, height] = /_(\d{3,4})x(\d{3,4})/.exec(name) ?? [];
  if (width && height) return { height: Number(height), width: Number(width) };
  if (/2K\b/i.test(name)) return { height: 1440, width: 2560 };
  return square(/_HR\b/.test(name) ? 2048 : 1024);
}
