import type { ModelFiles } from "@vistazo/checkpoint";
import { loadArchitecture } from "../architectures/load.js";
import { modelType } from "../architectures/registry.js";
import { readTimmConfig } from "../timm/timm-config.js";
import { VisionError } from "../vision-error.js";
import { ImageProcessor } from "./image-processor.js";

/**
 * What prepares the photos of a model.
 *
 * @throws VisionError `invalid-config`
 */
export async function openImageProcessor(
  files: Pick<ModelFiles, "id" | "config" | "preprocessorConfig">,
): Promise<ImageProcessor> {
  const { id, config } = files;
  const timm = readTimmConfig(config);
  if (timm) return ImageProcessor.from(timm.pretrained.json, "timm_wrapper");
  const preprocessorConfig = files.preprocessorConfig ?? (await loadArchitecture(config))?.preprocessing?.(id);
  if (!preprocessorConfig) {
    throw new VisionError(
      "invalid-config",
      `${id} has no preprocessor_config.json, which says how its photos are prepared.`,
    );
  }
  return ImageProcessor.from(preprocessorConfig, modelType(config));
}
