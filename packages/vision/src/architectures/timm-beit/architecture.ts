import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { timmBeit } from "./beit.js";

const sizes = ["base_patch16_224", "base_patch16_384", "large_patch16_224", "large_patch16_384", "large_patch16_512"];

/** BEiT and BEiT v2 as timm has them. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2106.08254",
  timm: {
    beit: networksNamed(
      sizes.map((size) => `beit_${size}`),
      timmBeit,
    ),
    beitv2: networksNamed(["beitv2_base_patch16_224", "beitv2_large_patch16_224"], timmBeit),
  },
};
