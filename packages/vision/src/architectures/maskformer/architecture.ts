import type { Architecture } from "../architecture.js";
import { maskFormerImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["maskformer"],
  paper: "https://arxiv.org/abs/2107.06278",
  masks: { instances: "layers" },
  imageProcessor: maskFormerImageProcessor,
};
