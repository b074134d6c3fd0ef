import type { Architecture } from "../architecture.js";
import { inceptionResNetV2, inceptionV3, inceptionV4 } from "./inception.js";

/** Inception as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/1512.00567",
  timm: {
    inception: {
      inception_v3: inceptionV3,
      inception_v4: inceptionV4,
      inception_resnet_v2: inceptionResNetV2,
    },
  },
};
