import type { Architecture } from "../architecture.js";
import { mobileViTImageProcessor } from "../mobilevit/image-processor.js";
import { mobileViTV2 } from "./mobilevitv2.js";

export const architecture: Architecture = {
  modelTypes: ["mobilevitv2"],
  paper: "https://arxiv.org/abs/2206.02680",
  classifiers: { MobileViTV2ForImageClassification: mobileViTV2 },
  imageProcessor: mobileViTImageProcessor,
};
