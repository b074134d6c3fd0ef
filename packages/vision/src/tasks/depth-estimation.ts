import { depthToGray, type LoadPhotoOptions, loadPhoto, type PhotoInput } from "@vistazo/image";
import { findArchitecture } from "../architectures/registry.js";
import type { Model } from "../model.js";
import { resizeDepth } from "../postprocess/depth-estimation.js";
import type { OptionChecks } from "./options.js";

/** The depth-estimation pipeline of transformers has no parameters. */
export type DepthEstimationOptions = Readonly<Record<never, never>>;

export const depthEstimationOptions: OptionChecks<DepthEstimationOptions> = {};

/** How far away each pixel of a photo is. */
export interface DepthEstimation {
  /** [height, width] of the photo, in the model's unit: metres, or for relative models a number that grows towards the camera. */
  readonly predicted_depth: { readonly data: Float32Array; readonly dims: readonly [height: number, width: number] };
  /** The same as a gray picture, 0 at the least value and 255 at the greatest. */
  readonly depth: {
    readonly data: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly channels: 1;
  };
  /** "m" if the model estimates metres. */
  readonly unit?: "m";
}

/** The depth of each pixel, at the photo's size. */
export async function depthEstimation(
  model: Model<"depth-estimation">,
  photos: readonly PhotoInput[],
  options: DepthEstimationOptions & LoadPhotoOptions,
): Promise<DepthEstimation[]> {
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, options)));
  const pixels = decoded.map((photo) => model.processor.preprocess(photo));
  const answers = await model.answer(pixels);
  const { json } = model.config;
  const inMetres = findArchitecture(json)?.inMetres?.(json) ?? false;
  return answers.map((answer, i) => {
    const { height, width } = decoded[i];
    const padding = model.processor.reflectedPadding(decoded[i]);
    const map = resizeDepth(answer, { height, width, padding });
    return {
      predicted_depth: { data: map.data, dims: [height, width] },
      depth: depthToGray(map),
      ...(inMetres && { unit: "m" as const }),
    };
  });
}
