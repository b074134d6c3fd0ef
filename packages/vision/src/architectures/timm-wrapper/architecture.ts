import { timmImageProcessor } from "../../timm/timm-image-processor.js";
import type { Architecture } from "../architecture.js";

/** What all models of timm have in common; their networks are in the folders of their families. */
export const architecture: Architecture = {
  modelTypes: ["timm_wrapper"],
  paper: "https://github.com/huggingface/pytorch-image-models",
  imageProcessor: timmImageProcessor,
};
