import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { timmRegNet } from "./regnet.js";

const x = ["002", "004", "004_tv", "006", "008", "016", "032", "040", "064", "080", "120", "160", "320"];
const y = [
  ...["002", "004", "006", "008", "008_tv", "016", "032", "040", "064", "080", "080_tv", "120", "160", "320", "640"],
  ...["1280", "2560"],
];

/** RegNet X and Y as timm has them. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2003.13678",
  timm: {
    regnet: networksNamed([...x.map((size) => `regnetx_${size}`), ...y.map((size) => `regnety_${size}`)], timmRegNet),
  },
};
