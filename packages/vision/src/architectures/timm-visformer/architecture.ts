import type { Architecture } from "../architecture.js";
import { visformer } from "./visformer.js";

/** Visformer as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2104.12533",
  timm: { visformer: { visformer_tiny: visformer(3), visformer_small: visformer(6) } },
};
