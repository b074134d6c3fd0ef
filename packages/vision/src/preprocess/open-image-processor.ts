import type { ModelFiles } from "@vistazo/checkpoint";
import { findArchitecture, modelType } from "../architectures/registry.js";
import { readTimmConfig } from "../timm/timm-config.js";
import { VisionError } from "../vision-error.js";
import { ImageProcessor } from "./image-processor.js";

/**
 * What prepares the photos of a model.
 *
 * @throws VisionError `invalid-config`
 */
export function openImageProcessor(files: ModelFiles): ImageProcessor {
  const { id, config } = files;
  const timm = readTimmConfig(config);
  if (timm) return new ImageProcessor(timm.pretrained.json, "timm_wrapper");
  const preprocessorConfig = files.preprocessorConfig ?? findArchitecture(config)?.preprocessing?.(id);
  if (!preprocessorConfig) {
    throw new VisionError(
      "invalid-config",
      `${id} has no preprocessor_config.json, which says how its photos are prepared.`,
    );
  }
  return new ImageProcessor(preprocessorConfig, modelType(config));
}
