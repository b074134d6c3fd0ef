import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { detrImageProcessor } from "../detr/image-processor.js";

export const deformableDetrImageProcessor: ImageProcessorClass = { ...detrImageProcessor, name: "DeformableDetr" };
