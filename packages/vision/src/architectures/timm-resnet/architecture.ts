import type { Architecture } from "../architecture.js";
import { timmResNet } from "./resnet.js";

const plain = [
  ...["resnet10t", "resnet14t", "resnet18", "resnet18d", "resnet34", "resnet34d", "resnet26", "resnet26t", "resnet26d"],
  ...[
    "resnet50",
    "resnet50c",
    "resnet50d",
    "resnet50s",
    "resnet50t",
    "resnet101",
    "resnet101c",
    "resnet101d",
    "resnet101s",
  ],
  ...[
    "resnet152",
    "resnet152c",
    "resnet152d",
    "resnet152s",
    "resnet200",
    "resnet200d",
    "wide_resnet50_2",
    "wide_resnet101_2",
  ],
  ...["resnext50_32x4d", "resnext50d_32x4d", "resnext101_32x4d", "resnext101_32x8d", "resnext101_64x4d"],
  ...["resnext101_32x16d", "resnext101_32x32d"],
  ...["ecaresnet26t", "ecaresnet50d", "ecaresnet50d_pruned", "ecaresnet50t", "ecaresnet101d", "ecaresnet101d_pruned"],
  ...["ecaresnet200d", "ecaresnet269d", "ecaresnext26t_32x4d", "ecaresnext50t_32x4d"],
  ...[
    "seresnet18",
    "seresnet34",
    "seresnet50",
    "seresnet50t",
    "seresnet101",
    "seresnet152",
    "seresnet152d",
    "seresnet200d",
  ],
  ...["seresnet269d", "seresnext26d_32x4d", "seresnext26t_32x4d", "seresnext50_32x4d", "seresnext101_32x4d"],
  ...["seresnext101_32x8d", "seresnext101d_32x8d", "seresnext101_64x4d", "senet154"],
  ...["resnetrs50", "resnetrs101", "resnetrs152", "resnetrs200", "resnetrs270", "resnetrs350", "resnetrs420"],
  ...["test_resnet"],
];
const averaging = [
  "resnetaa34d",
  "resnetaa50",
  "resnetaa50d",
  "resnetaa101d",
  "seresnextaa101d_32x8d",
  "seresnextaa201d_32x8d",
];

/** ResNet as timm has it. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/1512.03385",
  timm: {
    ...Object.fromEntries(plain.map((name) => [name, timmResNet()])),
    ...Object.fromEntries(averaging.map((name) => [name, timmResNet({ averages: true })])),
  },
};
