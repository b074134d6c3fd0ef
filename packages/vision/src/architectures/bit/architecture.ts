import type { Architecture } from "../architecture.js";
import { bit, bitBackbone } from "./bit.js";
import { bitImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["bit"],
  paper: "https://arxiv.org/abs/1912.11370",
  classifiers: { BitForImageClassification: bit },
  backbone: bitBackbone,
  imageProcessor: bitImageProcessor,
};
