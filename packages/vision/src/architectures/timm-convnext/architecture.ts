import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { timmConvnext } from "./convnext.js";

const first = [
  ...["atto", "femto", "pico"].flatMap((size) => [`convnext_${size}`]),
  ...["convnext_nano", "convnext_nano_ols", "convnext_tiny_hnf", "convnext_tiny", "convnext_small", "convnext_base"],
  ...["convnext_large", "convnext_large_mlp", "convnext_xlarge"],
];
const second = ["atto", "femto", "pico", "nano", "tiny", "small", "base", "large", "huge"];

/** ConvNeXT as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2201.03545",
  timm: {
    convnext: { ...networksNamed(first, timmConvnext()), convnext_xxlarge: timmConvnext(1e-5) },
    convnextv2: networksNamed(
      second.map((size) => `convnextv2_${size}`),
      timmConvnext(),
    ),
  },
};
