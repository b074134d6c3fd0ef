import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { detrImageProcessor } from "../detr/image-processor.js";

export const rfDetrImageProcessor: ImageProcessorClass = { ...detrImageProcessor, name: "RfDetr" };
