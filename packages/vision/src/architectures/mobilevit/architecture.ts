import type { Architecture } from "../architecture.js";
import { mobileViTImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["mobilevit", "mobilevitv2"],
  paper: "https://arxiv.org/abs/2110.02178",
  imageProcessor: mobileViTImageProcessor,
};
