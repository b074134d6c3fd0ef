import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { rexNet } from "./rexnet.js";

const widths = ["100", "130", "150", "200", "300"];

/** ReXNet as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2007.00992",
  timm: {
    rexnet: networksNamed(
      [...widths.map((width) => `rexnet_${width}`), ...widths.map((width) => `rexnetr_${width}`)],
      rexNet,
    ),
  },
};
