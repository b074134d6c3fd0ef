import type { Architecture } from "../architecture.js";
import { vitImageProcessor } from "../vit/image-processor.js";
import { swiftFormer } from "./swiftformer.js";

export const architecture: Architecture = {
  modelTypes: ["swiftformer"],
  paper: "https://arxiv.org/abs/2303.15446",
  classifiers: { SwiftFormerForImageClassification: swiftFormer },
  imageProcessor: vitImageProcessor,
};
