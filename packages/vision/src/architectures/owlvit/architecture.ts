import type { Architecture } from "../architecture.js";
import { owlvitImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["owlvit"],
  paper: "https://arxiv.org/abs/2205.06230",
  imageProcessor: owlvitImageProcessor,
};
