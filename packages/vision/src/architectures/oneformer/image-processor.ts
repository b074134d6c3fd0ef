import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { maskFormerImageProcessor } from "../maskformer/image-processor.js";

/** What it does not know of, a multiple that sides are to be, is none. */
export const oneFormerImageProcessor: ImageProcessorClass = {
  ...maskFormerImageProcessor,
  name: "OneFormer",
  defaults: { ...maskFormerImageProcessor.defaults, size_divisor: 0 },
};
