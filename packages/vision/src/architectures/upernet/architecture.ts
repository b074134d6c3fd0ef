import type { Architecture } from "../architecture.js";
import { segformerImageProcessor } from "../segformer/image-processor.js";
import { uperNet } from "./upernet.js";

export const architecture: Architecture = {
  modelTypes: ["upernet"],
  paper: "https://arxiv.org/abs/1807.10221",
  segmenters: { UperNetForSemanticSegmentation: uperNet },
  defaultBackbone: "resnet",
  imageProcessor: segformerImageProcessor,
};
