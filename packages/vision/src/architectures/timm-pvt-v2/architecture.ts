import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { timmPvtV2 } from "./pvt-v2.js";

/** PVT v2 as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2106.13797",
  timm: {
    pvt_v2: networksNamed(
      ["b0", "b1", "b2", "b3", "b4", "b5", "b2_li"].map((size) => `pvt_v2_${size}`),
      timmPvtV2,
    ),
  },
};
