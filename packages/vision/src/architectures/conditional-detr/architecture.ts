import type { Architecture } from "../architecture.js";

export const architecture: Architecture = {
  modelTypes: ["conditional_detr", "dab_detr"],
  paper: "https://arxiv.org/abs/2108.06152",
  detection: { scores: "sigmoid", count: 100 },
};
