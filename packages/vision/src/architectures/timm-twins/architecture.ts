import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { twins } from "./twins.js";

const sizes = ["small", "base", "large"];

/** Twins as timm has them. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2104.13840",
  timm: {
    twins: {
      ...networksNamed(
        sizes.map((size) => `twins_pcpvt_${size}`),
        twins({ heads: [1, 2, 5, 8] }),
      ),
      ...networksNamed(
        sizes.map((size) => `twins_svt_${size}`),
        twins({ headWidth: 32 }),
      ),
    },
  },
};
