import type { Architecture } from "../architecture.js";
import { bitImageProcessor } from "../bit/image-processor.js";
import { dinov2WithRegisters } from "./dinov2-with-registers.js";

export const architecture: Architecture = {
  modelTypes: ["dinov2_with_registers"],
  paper: "https://arxiv.org/abs/2309.16588",
  classifiers: { Dinov2WithRegistersForImageClassification: dinov2WithRegisters },
  imageProcessor: bitImageProcessor,
};
