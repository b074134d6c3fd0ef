import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "../vit/image-processor.js";
import { clipseg } from "./clipseg.js";

export const architecture: Architecture = {
  modelTypes: ["clipseg"],
  paper: "https://arxiv.org/abs/2112.10003",
  segmenters: { CLIPSegForImageSegmentation: clipseg },
  readsTexts: true,
  // What is asked for is answered.
  threshold: 0,
  imageProcessor: vitImageProcessor,
};
