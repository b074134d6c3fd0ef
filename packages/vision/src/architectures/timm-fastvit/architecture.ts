import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { fastVit } from "./fastvit.js";

/** FastViT as timm has it; also MobileCLIP's smaller towers. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2303.14189",
  timm: {
    fastvit: {
      ...networksNamed(
        ["t8", "t12", "s12", "sa12", "sa24", "sa36", "ma36"].map((size) => `fastvit_${size}`),
        fastVit(),
      ),
      ...networksNamed(["fastvit_mci0", "fastvit_mci1", "fastvit_mci2"], fastVit({ act: true })),
    },
  },
};
