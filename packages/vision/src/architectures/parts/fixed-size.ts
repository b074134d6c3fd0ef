import { VisionError } from "../../vision-error.js";

type Sides = readonly [height: number, width: number];

/**
 * The size of all photos, for a network that is built for one.
 *
 * @param network what it is called.
 * @throws VisionError `invalid-config` where the image processor makes photos of several sizes.
 */
export function fixedSizeOf(imageSize: Sides | undefined, network: string): Sides {
  if (imageSize) return imageSize;
  throw new VisionError(
    "invalid-config",
    `preprocessor_config.json must make all photos of one size for ${network}: "size" with "height" and "width".`,
  );
}
