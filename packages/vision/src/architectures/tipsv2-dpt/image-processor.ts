import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { tipsV2ImageProcessor } from "../tipsv2/image-processor.js";

export const tipsV2DptImageProcessor: ImageProcessorClass = { ...tipsV2ImageProcessor, name: "Tipsv2Dpt" };
