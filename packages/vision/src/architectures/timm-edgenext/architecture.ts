import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { edgeNext } from "./edgenext.js";

/** EdgeNeXt as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2206.10589",
  timm: {
    edgenext: networksNamed(
      ["xx_small", "x_small", "small", "base", "small_rw"].map((size) => `edgenext_${size}`),
      edgeNext,
    ),
  },
};
