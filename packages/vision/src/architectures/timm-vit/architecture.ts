import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { timmVit } from "./vit.js";

const sizes = (sides: readonly number[], name: string) => sides.map((side) => `${name}_${side}`);

const plain = [
  ...["tiny", "small", "base", "large"].flatMap((size) => sizes([224, 384], `vit_${size}_patch16`)),
  ...["small", "base", "large"].flatMap((size) => sizes([224, 384], `vit_${size}_patch32`)),
  ...["vit_small_patch8_224", "vit_base_patch8_224", "vit_large_patch14_224", "vit_base_patch16_224_miil"],
  ...["vit_medium_patch16_gap_240", "vit_medium_patch16_gap_256", "vit_medium_patch16_gap_384"],
  ...["vit_base_patch16_gap_224", "vit_base_patch32_plus_256", "vit_base_patch16_plus_240"],
  ...["small", "base", "large"].flatMap((size) => [`vit_${size}_patch14_dinov2`, `vit_${size}_patch14_reg4_dinov2`]),
  ...["vit_giant_patch14_dinov2", "vit_giant_patch14_reg4_dinov2"],
  ...["base", "large"].flatMap((size) => sizes([256, 384, 512], `vit_${size}_patch16_siglip`)),
  ...["base", "large"].flatMap((size) => sizes([256, 384, 512], `vit_${size}_patch16_siglip_gap`)),
  ...["vit_base_patch16_siglip_224", "vit_base_patch16_siglip_gap_224"],
  ...["vit_base_patch32_siglip_256", "vit_base_patch32_siglip_gap_256"],
  ...sizes([256, 384], "vit_betwixt_patch16_reg4_gap"),
  ...[
    "vit_medium_patch16_reg1_gap_256",
    "vit_medium_patch16_reg4_gap_256",
    "vit_betwixt_patch16_reg1_gap_256",
    "vit_base_patch16_reg4_gap_256",
  ],
];

const dataEfficient = [
  ...["tiny", "small", "base"].flatMap((size) => [`deit_${size}_patch16_224`, `deit_${size}_distilled_patch16_224`]),
  ...["deit_base_patch16_384", "deit_base_distilled_patch16_384", "deit3_medium_patch16_224"],
  ...["small", "base", "large"].flatMap((size) => sizes([224, 384], `deit3_${size}_patch16`)),
];

const clip = [
  ...["vit_xsmall_patch16_clip_224", "vit_medium_patch32_clip_224", "vit_medium_patch16_clip_224"],
  ...["vit_betwixt_patch32_clip_224", "vit_base_patch16_plus_clip_240"],
  ...sizes([224, 256, 384, 448], "vit_base_patch32_clip"),
  ...sizes([224, 384], "vit_base_patch16_clip"),
  ...sizes([224, 336], "vit_large_patch14_clip"),
];
const clipEpsilon = 1e-5;
const openai = [
  ...["vit_base_patch32_clip_quickgelu_224", "vit_base_patch16_clip_quickgelu_224"],
  ...sizes([224, 336], "vit_large_patch14_clip_quickgelu"),
];

/** Those whose heads are wider. */
const sixteenHeads = {
  plain: [
    ...["vit_huge_patch14_224", "vit_giant_patch14_224", "vit_gigantic_patch14_224", "vit_huge_patch14_gap_224"],
    ...["vit_huge_patch16_gap_448", "vit_giant_patch16_gap_224"],
    ...sizes([224, 378, 384], "vit_so400m_patch14_siglip"),
    ...sizes([224, 378, 384, 448, 896], "vit_so400m_patch14_siglip_gap"),
    ...sizes([256, 384, 512], "vit_so400m_patch16_siglip"),
    ...sizes([256, 384, 512], "vit_so400m_patch16_siglip_gap"),
  ],
  clip: [
    ...sizes([224, 336, 378], "vit_huge_patch14_clip"),
    ...["vit_giant_patch14_clip_224", "vit_gigantic_patch14_clip_224", "vit_gigantic_patch14_clip_378"],
  ],
};

/** The Vision Transformer as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2010.11929",
  timm: {
    vit: {
      ...networksNamed(plain, timmVit()),
      ...networksNamed(clip, timmVit({ epsilon: clipEpsilon })),
      ...networksNamed(openai, timmVit({ epsilon: clipEpsilon, act: "quick_gelu" })),
      ...networksNamed(sixteenHeads.plain, timmVit({ heads: 16 })),
      ...networksNamed(sixteenHeads.clip, timmVit({ heads: 16, epsilon: clipEpsilon })),
    },
    "deit(vit)": { ...networksNamed(dataEfficient, timmVit()), deit3_huge_patch14_224: timmVit({ heads: 16 }) },
    // Marqo's, which lists of the Hub have under the checkpoint's name.
    "nsfw-image-detection-384": { vit_tiny_patch16_384: timmVit() },
  },
};
