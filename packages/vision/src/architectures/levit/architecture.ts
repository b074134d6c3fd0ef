import type { Architecture } from "../architecture.js";
import { levitImageProcessor } from "./image-processor.js";
import { levit, levitWithTeacher } from "./levit.js";

export const architecture: Architecture = {
  modelTypes: ["levit"],
  paper: "https://arxiv.org/abs/2104.01136",
  classifiers: { LevitForImageClassification: levit, LevitForImageClassificationWithTeacher: levitWithTeacher },
  imageProcessor: levitImageProcessor,
};
