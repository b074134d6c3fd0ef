import type { Architecture } from "../architecture.js";
import { vit } from "./vit.js";

export const architecture: Architecture = {
  modelTypes: ["vit"],
  paper: "https://arxiv.org/abs/2010.11929",
  classifiers: { ViTForImageClassification: vit },
};
