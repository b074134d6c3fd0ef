import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { timmLevit } from "./levit.js";

const sizes = ["128s", "128", "192", "256", "384"];

/** LeViT as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2104.01136",
  timm: {
    levit: networksNamed(
      [...sizes.map((size) => `levit_${size}`), ...sizes.map((size) => `levit_conv_${size}`)],
      timmLevit,
    ),
  },
};
