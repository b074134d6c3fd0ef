import type { Architecture } from "../architecture.js";
import { swinBackbone } from "../swin/swin.js";

/** The Swin Transformer as MaskFormer is built on it. */
export const architecture: Architecture = {
  modelTypes: ["maskformer-swin"],
  paper: "https://arxiv.org/abs/2107.06278",
  backbone: swinBackbone,
};
