import type { Architecture } from "../architecture.js";
import { bitImageProcessor } from "../bit/image-processor.js";
import { hiera } from "./hiera.js";

export const architecture: Architecture = {
  modelTypes: ["hiera"],
  paper: "https://arxiv.org/abs/2306.00989",
  classifiers: { HieraForImageClassification: hiera },
  imageProcessor: bitImageProcessor,
};
