import type { Architecture } from "../architecture.js";
import { swin2srImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["swin2sr"],
  paper: "https://arxiv.org/abs/2209.11345",
  imageProcessor: swin2srImageProcessor,
};
