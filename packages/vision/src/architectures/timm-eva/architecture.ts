import type { Architecture } from "../architecture.js";
import { type EvaOptions, eva } from "./eva.js";

/** EVA as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2303.11331",
  timm: {
    ...named(
      ["tiny", "small"].flatMap((size) => [`eva02_${size}_patch14_224`, `eva02_${size}_patch14_336`]),
      {
        rotates: true,
      },
    ),
    ...named(
      ["base", "large"].flatMap((size) => [`eva02_${size}_patch14_224`, `eva02_${size}_patch14_448`]),
      {
        rotates: true,
      },
    ),
    ...named(["eva_large_patch14_196", "eva_large_patch14_336"], {}),
    ...named(["eva_giant_patch14_224", "eva_giant_patch14_336", "eva_giant_patch14_560"], { heads: 16 }),
  },
};

function named(names: readonly string[], options: EvaOptions): NonNullable<Architecture["timm"]> {
  return Object.fromEntries(names.map((name) => [name, eva(options)]));
}
