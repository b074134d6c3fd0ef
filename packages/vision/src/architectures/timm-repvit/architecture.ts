import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { repVit } from "./repvit.js";

/** RepViT as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2307.09283",
  timm: {
    repvit: networksNamed(
      ["m1", "m2", "m3", "m0_9", "m1_0", "m1_1", "m1_5", "m2_3"].map((size) => `repvit_${size}`),
      repVit,
    ),
  },
};
