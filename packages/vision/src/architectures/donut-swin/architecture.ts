import type { Architecture } from "../architecture.js";
import { swinClassifier, swinVariant } from "../swin/swin.js";

/** The Swin Transformer of Donut, which has no last normalisation. */
export const architecture: Architecture = {
  modelTypes: ["donut-swin"],
  paper: "https://arxiv.org/abs/2111.15664",
  classifiers: { DonutSwinForImageClassification: swinClassifier({ ...swinVariant, name: "donut", lastNorm: false }) },
};
