import type { Graph, Parameters } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { readQueries } from "../../networks/segmenter.js";
import type { Segmenter } from "../architecture.js";
import { featureMaps } from "../parts/backbone.js";
import { classMapsGraph, withClassMaps } from "../parts/class-maps.js";
import { type MaskedDecoderConfig, type MaskedDecoderNames, maskedDecoder } from "./masked-decoder.js";
import { type PixelDecoderConfig, type PixelLevel, pixelDecoder, readFinerLevels } from "./pixel-decoder.js";

/** Of the decoder's normalisations, whatever the config says. */
const layerNormEps = 1e-5;

const names: MaskedDecoderNames = {
  norm: "layernorm",
  maskLayers: [0, 1, 2].map((i) => `mask_predictor.mask_embedder.${i}.0`) as [string, string, string],
  cross: "cross_attn",
  crossNorm: "cross_attn_layer_norm",
  self: "self_attn",
  selfNorm: "self_attn_layer_norm",
  feedForward: ["fc1", "fc2"],
  feedForwardNorm: "final_layer_norm",
};

/** The sizes of Mask2Former and its kin. */
export interface MaskedSizes {
  readonly width: number;
  readonly queries: number;
  readonly pixelDecoder: PixelDecoderConfig;
  readonly decoder: MaskedDecoderConfig;
}

/** What differs in how configs name and preset the same sizes. */
interface SizeFields {
  readonly featureWidth: string;
  readonly maskWidth: string;
  readonly strides: string;
  readonly projection: string;
  readonly queries: number;
  readonly act: string;
  readonly layerNormEps: number;
}

/** @throws VisionError for sizes that no checkpoint has weights of */
export function readMaskedSizes(config: ConfigReader, fields: SizeFields): MaskedSizes {
  const width = config.size("hidden_dim", 256);
  const heads = config.size("num_attention_heads", 8);
  if (width % 32 !== 0 || width % heads !== 0) throw config.invalid("hidden_dim", `a multiple of 32 and of ${heads}`);
  // Of layers between the two widths a checkpoint has no weights.
  const { featureWidth, act, layerNormEps } = fields;
  if (config.size(featureWidth, 256) !== width) throw config.invalid(featureWidth, `"hidden_dim", ${width}`);
  for (const name of ["pre_norm", fields.projection])
    if (config.boolean(name, false)) throw config.invalid(name, "false");
  const maskWidth = config.size(fields.maskWidth, 256);
  return {
    width,
    queries: config.size("num_queries", fields.queries),
    pixelDecoder: {
      width,
      maskWidth,
      heads,
      layers: config.size("encoder_layers", 6),
      ffnDim: config.size("encoder_feedforward_dim", 1024),
      finerLevels: readFinerLevels(config, fields.strides),
    },
    decoder: {
      heads,
      layers: config.size("decoder_layers", 10) - 1,
      ffnDim: config.size("dim_feedforward", 2048),
      maskWidth,
      act,
      layerNormEps,
    },
  };
}

/** Under the names of transformers' `Mask2FormerConfig`. */
function readConfig(config: ConfigReader): MaskedSizes {
  return readMaskedSizes(config, {
    featureWidth: "feature_size",
    maskWidth: "mask_feature_size",
    strides: "feature_strides",
    projection: "enforce_input_projection",
    queries: 100,
    act: config.string("activation_function", "relu"),
    layerNormEps,
  });
}

/**
 * Mask2Former, "Masked-attention Mask Transformer for Universal Image Segmentation", https://arxiv.org/abs/2112.01527: queries that each
 * find one segment or none.
 */
export const mask2Former: Segmenter = {
  build({ graph: g, config: json, parameters, classes, buildBackbone }) {
    const config = readConfig(json);
    const { width, queries } = config;
    const w = parameters.in("model.transformer_module");
    const pixels = g.input("pixel_values", "float32", ["batch", 3, "height", "width"]);
    const module = parameters.in("model.pixel_level_module");
    const backbone = buildBackbone(g, pixels, json.section("backbone_config"), module.in("encoder"));
    const decoded = pixelDecoder(g, featureMaps(g, backbone), config.pixelDecoder, module.in("decoder"));
    const levels = withLevelEmbeddings(g, decoded.levels, w.in("level_embed"));
    const learnt = (name: string) => g.unsqueeze(w.get(`${name}.weight`, [queries, width]), 0);
    const start = {
      states: g.expandToBatch(learnt("queries_features"), levels[0].tokens),
      positions: learnt("queries_embedder"),
    };
    const { states, masks } = maskedDecoder(g, start, levels, decoded.features, config.decoder, names, w.in("decoder"));
    const classified = { outputs: classes + 1, precision: "float32" } as const;
    g.output("class_queries_logits", g.linear(states, parameters.in("class_predictor"), classified));
    g.output("masks_queries_logits", masks);
    return backbone.sizeInputs;
  },
  graphs: { class_maps: classMapsGraph },
  answer: (outputs, graphs) =>
    withClassMaps(readQueries(outputs, "class_queries_logits", "masks_queries_logits"), graphs),
};

/** Levels whose tokens say of which level they are. */
export function withLevelEmbeddings(g: Graph, levels: readonly PixelLevel[], w: Parameters): PixelLevel[] {
  const width = Number(levels[0].tokens.shape[2]);
  const embeddings = w.get("weight", [levels.length, width]);
  return levels.map((level, i) => ({ ...level, tokens: g.add(level.tokens, g.slice(embeddings, 0, i, i + 1)) }));
}
