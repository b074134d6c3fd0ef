import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { eva } from "./eva.js";

const second = [
  ...["tiny", "small"].flatMap((size) => [`eva02_${size}_patch14_224`, `eva02_${size}_patch14_336`]),
  ...["base", "large"].flatMap((size) => [`eva02_${size}_patch14_224`, `eva02_${size}_patch14_448`]),
];

/** EVA as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2303.11331",
  timm: {
    eva: {
      ...networksNamed(second, eva({ rotates: true })),
      ...networksNamed(["eva_large_patch14_196", "eva_large_patch14_336"], eva({})),
      ...networksNamed(["eva_giant_patch14_224", "eva_giant_patch14_336", "eva_giant_patch14_560"], eva({ heads: 16 })),
    },
  },
};
