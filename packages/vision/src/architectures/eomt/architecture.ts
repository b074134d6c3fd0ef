import type { Architecture } from "../architecture.js";
import { eomtImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["eomt", "eomt_dinov3"],
  paper: "https://arxiv.org/abs/2503.19108",
  imageProcessor: eomtImageProcessor,
};
