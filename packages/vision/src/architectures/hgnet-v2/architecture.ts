import type { Architecture } from "../architecture.js";
import { hgnetV2 } from "./hgnet-v2.js";

export const architecture: Architecture = {
  modelTypes: ["hgnet_v2"],
  paper: "https://arxiv.org/abs/2304.08069",
  classifiers: { HGNetV2ForImageClassification: hgnetV2 },
};
