import type { Architecture } from "../architecture.js";
import { birefnet } from "./birefnet.js";
import { birefnetPreprocessing } from "./preprocessing.js";

/** Also RMBG-2.0, whose config.json is BiRefNet's. */
export const architecture: Architecture = {
  modelTypes: ["birefnet"],
  paper: "https://arxiv.org/abs/2401.03407",
  mattings: { BiRefNet: birefnet },
  preprocessing: birefnetPreprocessing,
};
