import type { Architecture } from "../architecture.js";
import { ppLcNetImageProcessor } from "./image-processor.js";
import { ppLcNet } from "./pp-lcnet.js";

export const architecture: Architecture = {
  modelTypes: ["pp_lcnet"],
  paper: "https://arxiv.org/abs/2109.15099",
  classifiers: { PPLCNetForImageClassification: ppLcNet },
  imageProcessor: ppLcNetImageProcessor,
};
