import type { Architecture } from "../architecture.js";
import { convnext } from "./convnext.js";

export const architecture: Architecture = {
  modelTypes: ["convnext"],
  paper: "https://arxiv.org/abs/2201.03545",
  classifiers: { ConvNextForImageClassification: convnext },
};
