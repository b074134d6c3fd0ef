import type { Architecture } from "../architecture.js";
import { segformerImageProcessor } from "../segformer/image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["upernet"],
  paper: "https://arxiv.org/abs/1807.10221",
  imageProcessor: segformerImageProcessor,
};
