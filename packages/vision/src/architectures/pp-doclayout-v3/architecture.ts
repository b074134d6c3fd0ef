import type { Architecture } from "../architecture.js";
import { ppDocLayoutImageProcessor } from "../pp-doclayout-v2/image-processor.js";
import { ppDocLayoutV3 } from "./pp-doclayout-v3.js";

export const architecture: Architecture = {
  modelTypes: ["pp_doclayout_v3"],
  paper: "https://arxiv.org/abs/2606.23344",
  detectors: { PPDocLayoutV3ForObjectDetection: ppDocLayoutV3 },
  detection: { scores: "sigmoid" },
  imageProcessor: ppDocLayoutImageProcessor("PPDocLayoutV3"),
};
