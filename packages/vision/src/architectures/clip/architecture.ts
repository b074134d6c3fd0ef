import type { Architecture } from "../architecture.js";
import { clip } from "./clip.js";
import { clipImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["clip", "metaclip_2"],
  paper: "https://arxiv.org/abs/2103.00020",
  classifiers: { CLIPForImageClassification: clip, MetaClip2ForImageClassification: clip },
  imageProcessor: clipImageProcessor,
};
