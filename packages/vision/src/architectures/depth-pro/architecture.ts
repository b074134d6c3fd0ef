import type { Architecture } from "../architecture.js";
import { depthProImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["depth_pro"],
  paper: "https://arxiv.org/abs/2410.02073",
  imageProcessor: depthProImageProcessor,
  inMetres: () => true,
};
