import type { Architecture } from "../architecture.js";
import { levitImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["levit"],
  paper: "https://arxiv.org/abs/2104.01136",
  imageProcessor: levitImageProcessor,
};
