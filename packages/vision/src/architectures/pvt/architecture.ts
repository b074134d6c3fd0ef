import type { Architecture } from "../architecture.js";
import { pvtImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["pvt", "pvt_v2"],
  paper: "https://arxiv.org/abs/2102.12122",
  imageProcessor: pvtImageProcessor,
};
