import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { TrainableNetwork } from "@vistazo/training";
import { ConfigReader, type Json } from "../../config-reader.js";
import { type ResNetConfig, readResNetConfig, resnetFeatures, resnetHead } from "./resnet.js";

/** The sizes of a residual network that is made anew. In all else it is as transformers makes it without being told. */
export interface ResNetSizes {
  readonly channels: number;
  readonly embeddingSize: number;
  readonly hiddenSizes: readonly number[];
  readonly depths: readonly number[];
  readonly layerType: "basic" | "bottleneck";
}

/** The fields of a config.json that say a network's sizes. */
export function resnetConfigJson(sizes: ResNetSizes | ResNetConfig): Json {
  return {
    num_channels: sizes.channels,
    embedding_size: sizes.embeddingSize,
    hidden_sizes: sizes.hiddenSizes,
    depths: sizes.depths,
    layer_type: sizes.layerType,
    ...("hiddenAct" in sizes && {
      hidden_act: sizes.hiddenAct,
      downsample_in_first_stage: sizes.downsampleInFirstStage,
      downsample_in_bottleneck: sizes.downsampleInBottleneck,
    }),
  };
}

/** A residual network as a classifier, with the features that its last layer sees. */
export class ResNetClassifier implements TrainableNetwork {
  readonly example: TrainableNetwork["example"];

  /** @param classes how many there are. */
  constructor(
    readonly config: ResNetConfig,
    readonly classes: number,
  ) {
    this.example = [config.channels, "height", "width"];
  }

  static ofSizes(sizes: ResNetSizes, classes: number): ResNetClassifier {
    return new ResNetClassifier(readResNetConfig(new ConfigReader(resnetConfigJson(sizes))), classes);
  }

  /** [batch, width] of pixels [batch, channels, height, width]. */
  features(g: Graph, pixels: Value, w: Parameters): Value {
    return resnetFeatures(g, pixels, this.config, w);
  }

  /** [batch, classes] of features. */
  head(g: Graph, features: Value, w: Parameters): Value {
    return g.linear(features, w.in(resnetHead), { outputs: this.classes });
  }

  logits(g: Graph, pixels: Value, w: Parameters): Value {
    return this.head(g, this.features(g, pixels, w), w);
  }
}
