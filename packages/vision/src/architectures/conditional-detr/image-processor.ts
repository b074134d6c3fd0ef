import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { detrImageProcessor } from "../detr/image-processor.js";

export const conditionalDetrImageProcessor: ImageProcessorClass = { ...detrImageProcessor, name: "ConditionalDetr" };
