import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { timmMobileViT } from "./mobilevit.js";

/** MobileViT and V2 as timm has them. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2110.02178",
  timm: {
    mobilevit: networksNamed(["mobilevit_xxs", "mobilevit_xs", "mobilevit_s"], timmMobileViT),
    mobilevitv2: networksNamed(
      ["050", "075", "100", "125", "150", "175", "200"].map((width) => `mobilevitv2_${width}`),
      timmMobileViT,
    ),
  },
};
