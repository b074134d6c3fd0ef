import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { nfNet } from "./nfnet.js";

const sizes = ["f0", "f1", "f2", "f3", "f4", "f5", "f6"];
const light = ["nfnet_l0", "eca_nfnet_l0", "eca_nfnet_l1", "eca_nfnet_l2", "eca_nfnet_l3", "test_nfnet"];
const regular = ["b0", "b1", "b2", "b3", "b4", "b5"].map((size) => `nf_regnet_${size}`);
const residual = ["resnet", "seresnet", "ecaresnet"].flatMap((kind) =>
  ["26", "50", "101"].map((depth) => `nf_${kind}${depth}`),
);

/** Networks without normalisation as timm has them. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/2102.06171",
  timm: {
    nfnet: {
      ...networksNamed(
        sizes.map((size) => `dm_nfnet_${size}`),
        nfNet({ act: "gelu", deepMind: true }),
      ),
      ...networksNamed(
        [...sizes, "f7"].map((size) => `nfnet_${size}`),
        nfNet({ act: "gelu" }),
      ),
      ...networksNamed(light, nfNet({ act: "silu" })),
    },
    nf_regnet: networksNamed(regular, nfNet({ act: "silu" })),
    nf_resnet: networksNamed(residual, nfNet({ act: "relu" })),
  },
};
