import type { Architecture } from "../architecture.js";
import { siglipImageProcessor } from "./image-processor.js";
import { siglip } from "./siglip.js";

export const architecture: Architecture = {
  modelTypes: ["siglip"],
  paper: "https://arxiv.org/abs/2303.15343",
  classifiers: { SiglipForImageClassification: siglip },
  imageProcessor: siglipImageProcessor,
};
