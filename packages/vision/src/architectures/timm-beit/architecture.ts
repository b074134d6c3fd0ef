import type { Architecture } from "../architecture.js";
import { timmBeit } from "./beit.js";

const names = [
  ...["beit_base_patch16_224", "beit_base_patch16_384", "beit_large_patch16_224", "beit_large_patch16_384"],
  ...["beit_large_patch16_512", "beitv2_base_patch16_224", "beitv2_large_patch16_224"],
];

/** BEiT and BEiT v2 as timm has them. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2106.08254",
  timm: Object.fromEntries(names.map((name) => [name, timmBeit])),
};
