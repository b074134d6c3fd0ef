import type { Architecture } from "../architecture.js";
import { chineseClipImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["chinese_clip"],
  paper: "https://arxiv.org/abs/2211.01335",
  imageProcessor: chineseClipImageProcessor,
};
