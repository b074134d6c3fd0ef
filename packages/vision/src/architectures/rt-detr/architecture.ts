import type { Architecture } from "../architecture.js";
import { rtDetrImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["rt_detr", "rt_detr_v2", "d_fine", "deimv2"],
  paper: "https://arxiv.org/abs/2304.08069",
  detection: { scores: "sigmoid" },
  imageProcessor: rtDetrImageProcessor,
};
