import type { Architecture } from "../architecture.js";
import { deit, deitWithTeacher } from "./deit.js";
import { deitImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["deit"],
  paper: "https://arxiv.org/abs/2012.12877",
  classifiers: { DeiTForImageClassification: deit, DeiTForImageClassificationWithTeacher: deitWithTeacher },
  imageProcessor: deitImageProcessor,
};
