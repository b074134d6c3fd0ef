import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { vgg } from "./vgg.js";

/** VGG as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/1409.1556",
  timm: {
    vgg: networksNamed(
      ["vgg11", "vgg13", "vgg16", "vgg19"].flatMap((name) => [name, `${name}_bn`]),
      vgg,
    ),
  },
};
