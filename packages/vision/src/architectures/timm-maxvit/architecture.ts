import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { maxVit } from "./maxvit.js";

const own = [
  ...["maxvit_pico_rw_256", "maxvit_nano_rw_256", "maxvit_tiny_rw_224", "maxvit_tiny_rw_256"],
  ...["maxvit_rmlp_pico_rw_256", "maxvit_rmlp_nano_rw_256", "maxvit_rmlp_tiny_rw_256", "maxvit_rmlp_small_rw_224"],
  ...["maxvit_rmlp_small_rw_256", "maxvit_rmlp_base_rw_224", "maxvit_rmlp_base_rw_384"],
];
const tensorFlow = ["tiny", "small", "base", "large", "xlarge"].flatMap((size) =>
  ["224", "384", "512"].map((side) => `maxvit_${size}_tf_${side}`),
);

/** MaxViT as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2204.01697",
  timm: { maxvit: { ...networksNamed(own, maxVit()), ...networksNamed(tensorFlow, maxVit({ tensorflow: true })) } },
};
