import type { Architecture } from "../architecture.js";
import { convnextBackboneOf } from "../convnext/convnext.js";
import { convnextImageProcessor } from "../convnext/image-processor.js";
import { convnextv2, convnextv2Block } from "./convnextv2.js";

export const architecture: Architecture = {
  modelTypes: ["convnextv2"],
  paper: "https://arxiv.org/abs/2301.00808",
  classifiers: { ConvNextV2ForImageClassification: convnextv2 },
  backbone: convnextBackboneOf(convnextv2Block),
  imageProcessor: convnextImageProcessor,
};
