import type { Architecture } from "../architecture.js";
import { pvtImageProcessor } from "./image-processor.js";
import { pvt } from "./pvt.js";

export const architecture: Architecture = {
  modelTypes: ["pvt"],
  paper: "https://arxiv.org/abs/2102.12122",
  classifiers: { PvtForImageClassification: pvt },
  imageProcessor: pvtImageProcessor,
};
