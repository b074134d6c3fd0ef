import type { ConfigReader } from "../../config-reader.js";
import type { ResNetConfig, ResNetNames } from "./resnet.js";

/** What timm calls the parts of its `ResNet`: https://github.com/huggingface/pytorch-image-models. */
export const timmNames: ResNetNames = {
  stem: ["conv1", "bn1"],
  block: (stage, index) => `layer${stage + 1}.${index}`,
  layer: (index) => [`conv${index + 1}`, `bn${index + 1}`],
  shortcut: ["downsample.0", "downsample.1"],
};

const basic = { layerType: "basic", hiddenSizes: [64, 128, 256, 512] };
const bottleneck = { layerType: "bottleneck", hiddenSizes: [256, 512, 1024, 2048] };

/** Those of timm's residual networks that differ in nothing but their depth. */
const timmResNets: Readonly<Record<string, Pick<ResNetConfig, "layerType" | "hiddenSizes" | "depths">>> = {
  resnet18: { ...basic, depths: [2, 2, 2, 2] },
  resnet34: { ...basic, depths: [3, 4, 6, 3] },
  resnet50: { ...bottleneck, depths: [3, 4, 6, 3] },
  resnet101: { ...bottleneck, depths: [3, 4, 23, 3] },
  resnet152: { ...bottleneck, depths: [3, 8, 36, 3] },
};

/**
 * The sizes of the network that timm makes under the name in a config's `backbone`.
 *
 * @throws VisionError `invalid-config` for one that is not known.
 */
export function timmResNetConfig(config: ConfigReader, channels: number, outputStride: number): ResNetConfig {
  const name = config.string("backbone", "resnet50");
  // What follows the dot says how timm's weights were trained.
  const [plain] = name.split(".");
  if (!Object.hasOwn(timmResNets, plain)) {
    throw config.invalid("backbone", `one of timm's ${Object.keys(timmResNets).join(", ")}`);
  }
  return {
    ...timmResNets[plain],
    channels,
    embeddingSize: 64,
    hiddenAct: "relu",
    downsampleInFirstStage: false,
    downsampleInBottleneck: false,
    outputStride,
  };
}
