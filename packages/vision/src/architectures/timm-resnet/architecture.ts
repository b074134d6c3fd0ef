import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { timmResNet } from "./resnet.js";

const plain = [
  ...["resnet10t", "resnet14t", "resnet18", "resnet18d", "resnet34", "resnet34d", "resnet26", "resnet26t", "resnet26d"],
  ...["resnet50", "resnet50c", "resnet50d", "resnet50s", "resnet50t", "resnet101", "resnet101c", "resnet101d"],
  ...["resnet101s", "resnet152", "resnet152c", "resnet152d", "resnet152s", "resnet200", "resnet200d"],
  "test_resnet",
];
const grouped = [
  ...["resnext50_32x4d", "resnext50d_32x4d", "resnext101_32x4d", "resnext101_32x8d", "resnext101_64x4d"],
  ...["resnext101_32x16d", "resnext101_32x32d"],
];
const squeezing = [
  ...["seresnet18", "seresnet34", "seresnet50", "seresnet50t", "seresnet101", "seresnet152", "seresnet152d"],
  ...["seresnet200d", "seresnet269d"],
];
const squeezingGrouped = [
  ...["seresnext26d_32x4d", "seresnext26t_32x4d", "seresnext50_32x4d", "seresnext101_32x4d", "seresnext101_32x8d"],
  ...["seresnext101d_32x8d", "seresnext101_64x4d"],
];
const rescaled = ["50", "101", "152", "200", "270", "350", "420"].map((depth) => `resnetrs${depth}`);
const neighbouring = [
  ...["ecaresnet26t", "ecaresnet50d", "ecaresnet50d_pruned", "ecaresnet50t", "ecaresnet101d", "ecaresnet101d_pruned"],
  ...["ecaresnet200d", "ecaresnet269d"],
];

const squeezes = timmResNet({ attention: "squeeze" });
const looksAtNeighbours = timmResNet({ attention: "neighbours" });
const averages = timmResNet({ averages: true });

/** ResNet as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/1512.03385",
  timm: {
    resnet: networksNamed(plain, timmResNet()),
    "resnet(wide)": networksNamed(["wide_resnet50_2", "wide_resnet101_2"], timmResNet()),
    resnext: networksNamed(grouped, timmResNet()),
    seresnet: networksNamed(squeezing, squeezes),
    seresnext: networksNamed(squeezingGrouped, squeezes),
    senet: networksNamed(["senet154"], squeezes),
    resnetrs: networksNamed(rescaled, squeezes),
    ecaresnet: networksNamed(neighbouring, looksAtNeighbours),
    ecaresnext: networksNamed(["ecaresnext26t_32x4d", "ecaresnext50t_32x4d"], looksAtNeighbours),
    resnetaa: networksNamed(["resnetaa34d", "resnetaa50", "resnetaa50d", "resnetaa101d"], averages),
    seresnextaa: networksNamed(
      ["seresnextaa101d_32x8d", "seresnextaa201d_32x8d"],
      timmResNet({ averages: true, attention: "squeeze" }),
    ),
  },
};
