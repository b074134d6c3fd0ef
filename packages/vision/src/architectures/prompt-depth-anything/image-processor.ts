import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { dptImageProcessor } from "../dpt/image-processor.js";

export const promptDepthAnythingImageProcessor: ImageProcessorClass = {
  ...dptImageProcessor,
  name: "PromptDepthAnything",
};
