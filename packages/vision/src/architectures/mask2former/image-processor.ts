import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { maskFormerImageProcessor } from "../maskformer/image-processor.js";

export const mask2FormerImageProcessor: ImageProcessorClass = { ...maskFormerImageProcessor, name: "Mask2Former" };
