import type { Architecture } from "../architecture.js";
import { pvtImageProcessor } from "../pvt/image-processor.js";
import { pvtV2 } from "./pvt-v2.js";

export const architecture: Architecture = {
  modelTypes: ["pvt_v2"],
  paper: "https://arxiv.org/abs/2106.13797",
  classifiers: { PvtV2ForImageClassification: pvtV2 },
  imageProcessor: pvtImageProcessor,
};
