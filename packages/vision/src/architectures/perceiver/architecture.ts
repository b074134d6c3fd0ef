import type { Architecture } from "../architecture.js";
import { perceiverImageProcessor } from "./image-processor.js";
import { perceiverConvolutions, perceiverFourier, perceiverLearned } from "./perceiver.js";

export const architecture: Architecture = {
  modelTypes: ["perceiver"],
  paper: "https://arxiv.org/abs/2107.14795",
  classifiers: {
    PerceiverForImageClassificationLearned: perceiverLearned,
    PerceiverForImageClassificationFourier: perceiverFourier,
    PerceiverForImageClassificationConvProcessing: perceiverConvolutions,
  },
  imageProcessor: perceiverImageProcessor,
};
