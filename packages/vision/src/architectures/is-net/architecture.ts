import type { Architecture } from "../architecture.js";
import { rmbgImageProcessor } from "./image-processor.js";
import { isNet } from "./is-net.js";

/** As RMBG-1.4 has it, whose config.json says by mistake that it is of SegFormer's class. */
export const architecture: Architecture = {
  modelTypes: ["SegformerForSemanticSegmentation"],
  paper: "https://arxiv.org/abs/2203.03041",
  mattings: { BriaRMBG: isNet },
  variants: { "image-segmentation": ["custom"], "background-removal": ["custom"] },
  mattes: { stretched: true },
  imageProcessor: rmbgImageProcessor,
};
