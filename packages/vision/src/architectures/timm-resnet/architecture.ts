import type { Architecture } from "../architecture.js";
import { type TimmResNetOptions, timmResNet } from "./resnet.js";

const plain = [
  ...["resnet10t", "resnet14t", "resnet18", "resnet18d", "resnet34", "resnet34d", "resnet26", "resnet26t", "resnet26d"],
  ...["resnet50", "resnet50c", "resnet50d", "resnet50s", "resnet50t", "resnet101", "resnet101c", "resnet101d"],
  ...["resnet101s", "resnet152", "resnet152c", "resnet152d", "resnet152s", "resnet200", "resnet200d"],
  ...["wide_resnet50_2", "wide_resnet101_2", "resnext50_32x4d", "resnext50d_32x4d", "resnext101_32x4d"],
  ...["resnext101_32x8d", "resnext101_64x4d", "resnext101_32x16d", "resnext101_32x32d", "test_resnet"],
];
const squeezing = [
  ...["seresnet18", "seresnet34", "seresnet50", "seresnet50t", "seresnet101", "seresnet152", "seresnet152d"],
  ...["seresnet200d", "seresnet269d", "seresnext26d_32x4d", "seresnext26t_32x4d", "seresnext50_32x4d"],
  ...["seresnext101_32x4d", "seresnext101_32x8d", "seresnext101d_32x8d", "seresnext101_64x4d", "senet154"],
  ...["resnetrs50", "resnetrs101", "resnetrs152", "resnetrs200", "resnetrs270", "resnetrs350", "resnetrs420"],
];
const neighbouring = [
  ...["ecaresnet26t", "ecaresnet50d", "ecaresnet50d_pruned", "ecaresnet50t", "ecaresnet101d", "ecaresnet101d_pruned"],
  ...["ecaresnet200d", "ecaresnet269d", "ecaresnext26t_32x4d", "ecaresnext50t_32x4d"],
];

/** ResNet as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/1512.03385",
  timm: {
    ...named(plain, {}),
    ...named(squeezing, { attention: "squeeze" }),
    ...named(neighbouring, { attention: "neighbours" }),
    ...named(["resnetaa34d", "resnetaa50", "resnetaa50d", "resnetaa101d"], { averages: true }),
    ...named(["seresnextaa101d_32x8d", "seresnextaa201d_32x8d"], { averages: true, attention: "squeeze" }),
  },
};

function named(names: readonly string[], options: TimmResNetOptions): NonNullable<Architecture["timm"]> {
  return Object.fromEntries(names.map((name) => [name, timmResNet(options)]));
}
