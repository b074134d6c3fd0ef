import type { Architecture } from "../architecture.js";
import { clipImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["clip"],
  paper: "https://arxiv.org/abs/2103.00020",
  imageProcessor: clipImageProcessor,
};
