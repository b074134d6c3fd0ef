import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { mixer } from "./mixer.js";

const sizes = ["s32", "s16", "b32", "b16", "l32", "l16"];

/** Networks of MLPs alone as timm has them. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2105.01601",
  timm: {
    mixer: networksNamed(
      sizes.map((size) => `mixer_${size}_224`),
      mixer,
    ),
    gmixer: networksNamed(["gmixer_12_224", "gmixer_24_224"], mixer),
    resmlp: networksNamed(["resmlp_12_224", "resmlp_24_224", "resmlp_36_224", "resmlp_big_24_224"], mixer),
    gmlp: networksNamed(["gmlp_ti16_224", "gmlp_s16_224", "gmlp_b16_224"], mixer),
  },
};
