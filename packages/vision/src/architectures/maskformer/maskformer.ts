import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Segmenter } from "../architecture.js";
import { type DetrDecoderConfig, detrDecoder, layeredMlp, readDetrDecoder } from "../detr/detr.js";
import { featureMaps } from "../parts/backbone.js";
import { detrPositions } from "../parts/grid-places.js";

const groups = 32;
const groupNormEps = 1e-5;

/** The sizes of MaskFormer, under the names of transformers' `MaskFormerConfig`. */
interface MaskFormerConfig {
  /** Channels of the feature pyramid. */
  readonly width: number;
  /** Channels of the features that masks are made of. */
  readonly maskWidth: number;
  readonly queries: number;
  readonly decoder: DetrDecoderConfig;
}

function readConfig(config: ConfigReader): MaskFormerConfig {
  const width = config.size("fpn_feature_size", 256);
  if (width % groups !== 0) throw config.invalid("fpn_feature_size", `a multiple of ${groups}`);
  const own = config.section("decoder_config", { model_type: "detr" });
  if (own.string("model_type", "detr") !== "detr") throw own.invalid("model_type", '"detr"');
  return {
    width,
    maskWidth: config.size("mask_feature_size", 256),
    queries: own.size("num_queries", 100),
    decoder: readDetrDecoder(own),
  };
}

/**
 * MaskFormer, "Per-Pixel Classification is Not All You Need for Semantic Segmentation", https://arxiv.org/abs/2107.06278: DETR's decoder
 * over a backbone's last map, and a feature pyramid, whose products with a query are its mask.
 */
export const maskFormer: Segmenter = {
  build({ graph: g, config: json, parameters, classes, buildBackbone }) {
    const { width, maskWidth, queries, decoder } = readConfig(json);
    const { dModel } = decoder;
    const pixels = g.input("pixel_values", "float32", ["batch", 3, "height", "width"]);
    const module = parameters.in("model.pixel_level_module");
    const backbone = buildBackbone(g, pixels, json.section("backbone_config"), module.in("encoder"));
    const maps = featureMaps(g, backbone);
    const finest = featurePyramid(g, maps, width, module.in("decoder.fpn"));
    const projection = { outputs: maskWidth, kernel: 3, padding: 1 };
    const features = g.conv2d(finest, module.in("decoder.mask_projection"), projection);

    const w = parameters.in("model.transformer_module");
    const last = maps[maps.length - 1];
    const projected =
      last.shape[1] === dModel ? last : g.conv2d(last, w.in("input_projection"), { outputs: dModel, kernel: 1 });
    const seen = { memory: g.tokens(projected), positions: detrPositions(g, projected, dModel) };
    const places = w.get("queries_embedder.weight", [queries, dModel]);
    const states = detrDecoder(g, seen, places, decoder, w.in("decoder"));
    const classified = { outputs: classes + 1, precision: "float32" } as const;
    g.output("class_queries_logits", g.linear(states, parameters.in("class_predictor"), classified));
    const embeddings = layeredMlp(g, states, parameters.in("mask_embedder"), [dModel, dModel, maskWidth], {
      name: (i) => `${i}.0`,
    });
    const masks = g.matmul(embeddings, g.reshape(features, 0, 0, -1));
    g.output("masks_queries_logits", g.reshape(masks, 0, 0, g.sizes(features, 2)));
    return backbone.sizeInputs;
  },
};

/** https://arxiv.org/abs/1612.03144; the finest of its maps. */
function featurePyramid(g: Graph, maps: readonly Value[], width: number, w: Parameters): Value {
  const normed = (x: Value, norm: Parameters) => g.groupNorm(x, norm, { groups, epsilon: groupNormEps });
  const mixed = (x: Value, block: Parameters) => {
    const window = { outputs: width, kernel: 3, padding: 1, bias: false };
    return g.relu(normed(g.conv2d(x, block.in("0"), window), block.in("1")));
  };
  const [coarsest, ...finer] = maps.toReversed();
  return finer.reduce(
    (map, lateral, i) => {
      const layer = w.in(`layers.${i}`);
      const narrow = g.conv2d(lateral, layer.in("proj.0"), { outputs: width, kernel: 1, bias: false });
      const sum = g.add(g.resizeNearestAs(map, lateral), normed(narrow, layer.in("proj.1")));
      return mixed(sum, layer.in("block"));
    },
    mixed(coarsest, w.in("stem")),
  );
}
