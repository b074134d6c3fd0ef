import type { Architecture } from "../architecture.js";
import { ppDocLayoutImageProcessor } from "./image-processor.js";
import { ppDocLayoutV2 } from "./pp-doclayout-v2.js";

export const architecture: Architecture = {
  modelTypes: ["pp_doclayout_v2"],
  paper: "https://arxiv.org/abs/2510.14528",
  detectors: { PPDocLayoutV2ForObjectDetection: ppDocLayoutV2 },
  detection: { scores: "sigmoid" },
  imageProcessor: ppDocLayoutImageProcessor("PPDocLayoutV2"),
};
