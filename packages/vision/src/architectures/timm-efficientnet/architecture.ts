import { networksNamed } from "../../timm/networks-named.js";
import type { Architecture } from "../architecture.js";
import { type EfficientNetOptions, efficientNet } from "./efficientnet.js";

/** Seven stages, of which the map's side is halved before the second, third, fourth and sixth. */
const sevenStages = [1, 2, 2, 2, 1, 2, 1];
const sixStages = sevenStages.slice(0, 6);
const hardExcite = { act: "relu", gate: "hard_sigmoid" };

const mobileNetV2: EfficientNetOptions = { strides: sevenStages, act: "relu6" };
const mnasNet: EfficientNetOptions = { strides: sevenStages, act: "relu" };
const large: EfficientNetOptions = {
  strides: sevenStages,
  act: "hard_swish",
  stageActs: ["relu", "relu", "relu"],
  excite: hardExcite,
  head: "pool-then-convolve",
};
const small: EfficientNetOptions = { ...large, strides: [2, 2, 2, 1, 2, 1], stageActs: ["relu", "relu"] };
const mobileNetV4: EfficientNetOptions = {
  strides: [2, 2, 2, 2, 1],
  act: "relu",
  head: "pool-then-convolve",
};
const lcNet: EfficientNetOptions = {
  strides: sixStages,
  act: "hard_swish",
  excite: hardExcite,
  head: "pool-then-convolve",
  separableAct: true,
};
const scales = ["b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "l2"];
const efficient: EfficientNetOptions = { strides: sevenStages, act: "silu" };
const lite: EfficientNetOptions = { strides: sevenStages, act: "relu6" };
const secondSmall: EfficientNetOptions = { strides: sixStages, act: "silu", residualConvolutions: true };
const secondLarge: EfficientNetOptions = { ...secondSmall, strides: sevenStages };

/** MobileNet, MNASNet and EfficientNet as timm has them. */
export const architecture: Architecture = {
  modelTypes: [],
  paper: "https://arxiv.org/abs/1905.11946",
  timm: {
    mobilenetv2: named(mobileNetV2, "mobilenetv2_", ["035", "050", "075", "100", "110d", "120d", "140"]),
    mnasnet: named(mnasNet, "mnasnet_", ["050", "075", "100", "140", "small"]),
    semnasnet: named(mnasNet, "semnasnet_", ["050", "075", "100", "140"]),
    mobilenetv3: {
      ...named(large, "mobilenetv3_large_", ["075", "100", "150d"]),
      ...named(small, "mobilenetv3_small_", ["050", "075", "100"]),
      ...named({ ...large, tensorflow: true }, "tf_mobilenetv3_large_", ["075", "100"]),
      ...named({ ...small, tensorflow: true }, "tf_mobilenetv3_small_", ["075", "100"]),
      ...named({ ...large, act: "relu", tensorflow: true }, "tf_mobilenetv3_large_minimal_", ["100"]),
      ...named({ ...small, act: "relu", tensorflow: true }, "tf_mobilenetv3_small_minimal_", ["100"]),
    },
    mobilenetv4: named(mobileNetV4, "mobilenetv4_conv_", ["small", "small_035", "small_050", "medium", "large"]),
    lcnet: named(lcNet, "lcnet_", ["035", "050", "075", "100", "150"]),
    efficientnet: {
      ...named(efficient, "efficientnet_", scales),
      ...named({ ...efficient, tensorflow: true }, "tf_efficientnet_", scales),
      ...named(lite, "efficientnet_lite", ["0", "1", "2", "3", "4"]),
      ...named({ ...lite, tensorflow: true }, "tf_efficientnet_lite", ["0", "1", "2", "3", "4"]),
    },
    "efficientnet(v2)": {
      ...named(secondSmall, "efficientnetv2_", ["rw_t", "rw_s", "s"]),
      ...named(secondLarge, "efficientnetv2_", ["rw_m", "m", "l", "xl"]),
      ...named({ ...secondSmall, tensorflow: true }, "tf_efficientnetv2_", ["s", "b0", "b1", "b2", "b3"]),
      ...named({ ...secondLarge, tensorflow: true }, "tf_efficientnetv2_", ["m", "l", "xl"]),
    },
  },
};

function named(options: EfficientNetOptions, start: string, ends: readonly string[]) {
  return networksNamed(
    ends.map((end) => start + end),
    efficientNet(options),
  );
}
