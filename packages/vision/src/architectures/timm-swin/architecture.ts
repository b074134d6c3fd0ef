import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { timmSwin } from "./swin.js";

const names = [
  ...["swin_tiny_patch4_window7_224", "swin_small_patch4_window7_224", "swin_base_patch4_window7_224"],
  ...["swin_base_patch4_window12_384", "swin_large_patch4_window7_224", "swin_large_patch4_window12_384"],
];

/** The Swin Transformer as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2103.14030",
  timm: { swin: networksNamed(names, timmSwin) },
};
