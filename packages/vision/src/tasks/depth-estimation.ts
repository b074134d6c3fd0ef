import { depthToGray } from "@vistazo/image/depth";
import { type LoadPhotoOptions, loadPhoto } from "@vistazo/image/load-photo";
import type { PhotoInput } from "@vistazo/image/photo-input";
import type { DepthEstimation, DepthEstimationOptions } from "@vistazo/tasks";
import { traced } from "@vistazo/tracing";
import type { Architecture } from "../architectures/architecture.js";
import type { Json } from "../config-reader.js";
import type { Model } from "../model.js";
import { invertDepth, resizeDepth } from "../postprocess/depth-estimation.js";

/** The depth of each pixel, at the photo's size. */
export async function depthEstimation(
  model: Model<"depth-estimation">,
  photos: readonly PhotoInput[],
  options: DepthEstimationOptions & LoadPhotoOptions,
): Promise<DepthEstimation[]> {
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, options)));
  const pixels = traced("preprocess", () => decoded.map((photo) => model.processor.preprocess(photo)));
  const answers = await model.answer(pixels);
  const inMetres = isMetric(model.config.json, model.architecture);
  return traced("postprocess", () =>
    answers.map((answer, i) => {
      const { height, width } = decoded[i];
      const padding = model.processor.reflectedPadding(decoded[i]);
      const resized = resizeDepth(answer, { height, width, padding, upsampling: answer.upsampling });
      const map = answer.inverse ? invertDepth(resized) : resized;
      return {
        predicted_depth: { data: map.data, dims: [height, width] },
        depth: depthToGray(map),
        ...(inMetres && { unit: "m" as const }),
      };
    }),
  );
}

/** Whether a model's depths are in metres. */
export function isMetric(config: Json, architecture?: Pick<Architecture, "inMetres">): boolean {
  return (architecture?.inMetres ?? saysMetric)(config);
}

/** As Depth Anything's configs say it, and those that were written after them. */
function saysMetric({ depth_estimation_type }: Json): boolean {
  return depth_estimation_type === "metric";
}
