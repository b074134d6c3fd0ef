import type { Architecture } from "../architecture.js";
import { siglip2ImageProcessor } from "./image-processor.js";
import { siglip2 } from "./siglip2.js";

export const architecture: Architecture = {
  modelTypes: ["siglip2"],
  paper: "https://arxiv.org/abs/2502.14786",
  classifiers: { Siglip2ForImageClassification: siglip2 },
  imageProcessor: siglip2ImageProcessor,
};
