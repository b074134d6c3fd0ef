import { timmWrapper } from "../../timm/timm-config.js";
import { timmImageProcessor } from "../../timm/timm-image-processor.js";
import type { Architecture } from "../architecture.js";

/** What all models of timm have in common; their networks are in the folders of their families. */
export const architecture: Architecture = {
  modelTypes: [timmWrapper.modelType],
  paper: "https://github.com/huggingface/pytorch-image-models",
  imageProcessor: timmImageProcessor,
};
