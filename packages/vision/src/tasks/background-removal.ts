import { type LoadPhotoOptions, loadPhoto } from "@vistazo/image/load-photo";
import type { PhotoInput } from "@vistazo/image/photo-input";
import type { Photo } from "@vistazo/image/pure";
import type { BackgroundRemovalOptions, CutOut } from "@vistazo/tasks";
import { traced } from "@vistazo/tracing";
import type { Model } from "../model.js";
import { matteToAlpha } from "../postprocess/matte.js";

/** The photo with its background transparent. */
export async function backgroundRemoval(
  model: Model<"background-removal">,
  photos: readonly PhotoInput[],
  options: BackgroundRemovalOptions & LoadPhotoOptions,
): Promise<CutOut[]> {
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, options)));
  const pixels = traced("preprocess", () => decoded.map((photo) => model.processor.preprocess(photo)));
  const answers = await model.answer(pixels);
  const decoding = model.architecture?.mattes;
  return traced("postprocess", () =>
    answers.map((matte, i) => withAlpha(decoded[i], matteToAlpha(matte, decoded[i], decoding))),
  );
}

function withAlpha({ data: colours, width, height }: Photo, alpha: Uint8Array): CutOut {
  const data = new Uint8Array(width * height * 4);
  for (let pixel = 0, from = 0, to = 0; pixel < alpha.length; pixel++) {
    data[to++] = colours[from++];
    data[to++] = colours[from++];
    data[to++] = colours[from++];
    data[to++] = alpha[pixel];
  }
  return { data, width, height, channels: 4 };
}
