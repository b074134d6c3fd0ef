import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { densenet } from "./densenet.js";

/** DenseNet as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/1608.06993",
  timm: {
    densenet: networksNamed(["densenet121", "densenet161", "densenet169", "densenet201", "densenet264d"], densenet),
  },
};
