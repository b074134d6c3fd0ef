import type { Architecture } from "../architecture.js";
import { perceiverImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["perceiver"],
  paper: "https://arxiv.org/abs/2107.14795",
  imageProcessor: perceiverImageProcessor,
};
