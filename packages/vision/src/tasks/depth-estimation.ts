import type { Tensor } from "@vistazo/graph";
import { depthToGray, type LoadPhotoOptions, loadPhoto, type PhotoInput } from "@vistazo/image";
import type { Json } from "../config-reader.js";
import { checkNumbers } from "../float-output.js";
import type { Model } from "../model.js";
import type { Outputs } from "../network.js";
import { type DepthMap, resizeDepth } from "../postprocess/depth-estimation.js";
import { VisionError } from "../vision-error.js";
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
  model: Model,
  photos: readonly PhotoInput[],
  options: DepthEstimationOptions & LoadPhotoOptions,
): Promise<DepthEstimation[]> {
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, options)));
  const pixels = decoded.map((photo) => model.processor.preprocess(photo));
  const outputs = await model.runEach(pixels);
  return outputs.map((output, i) => {
    const { height, width } = decoded[i];
    const padding = model.processor.reflectedPadding(decoded[i]);
    const map = resizeDepth(readDepth(output), { height, width, padding });
    const unit = depthUnit(model.config.json);
    return {
      predicted_depth: { data: map.data, dims: [height, width] },
      depth: depthToGray(map),
      ...(unit && { unit }),
    };
  });
}

/** The model types whose published checkpoints are trained on distances. Others say so in their config. */
const metricTypes = ["glpn", "zoedepth"];

function depthUnit({ depth_estimation_type, model_type }: Json): "m" | undefined {
  return depth_estimation_type === "metric" || metricTypes.includes(String(model_type)) ? "m" : undefined;
}

/** `predicted_depth`, or the only output under whatever name: [height, width] after dimensions of 1. */
function readDepth(outputs: Outputs): DepthMap {
  const all: Tensor[] = Object.values(outputs);
  const { data, shape } = outputs.predicted_depth ?? (all.length === 1 ? all[0] : { data: undefined, shape: [] });
  const [height, width] = shape.slice(-2);
  if (!(data instanceof Float32Array) || shape.length < 2 || data.length !== height * width) {
    throw new VisionError(
      "invalid-output",
      `The network must answer one float32 map "predicted_depth" [height, width], not ${describe(outputs)}.`,
    );
  }
  checkNumbers(data);
  return { data, height, width };
}

function describe(outputs: Outputs): string {
  return Object.entries(outputs)
    .map(([name, { dtype, shape }]) => `"${name}" ${dtype} [${shape.join(", ")}]`)
    .join(", ");
}
