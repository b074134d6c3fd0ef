import type { Architecture } from "../architecture.js";
import { poolFormerImageProcessor } from "./image-processor.js";
import { poolFormer } from "./poolformer.js";

export const architecture: Architecture = {
  modelTypes: ["poolformer"],
  paper: "https://arxiv.org/abs/2111.11418",
  classifiers: { PoolFormerForImageClassification: poolFormer },
  imageProcessor: poolFormerImageProcessor,
};
