import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader, Json } from "../../config-reader.js";
import type { Detector, NetworkInputs, Segmenter } from "../architecture.js";
import { detrLayerNormEps } from "../detr/detr.js";
import { crossStage, levelNormEps, readCrossStageConfig } from "../lw-detr/cross-stage.js";
import { detectByLwDecoder, readLwDecoderConfig } from "../lw-detr/lw-decoder.js";
import { channelNorm } from "../parts/channel-norm.js";
import { channelsFirst, channelsLast } from "../parts/channel-order.js";
import { fixedSizeOf } from "../parts/fixed-size.js";
import { mlp } from "../parts/mlp.js";
import { windowedDinov2 } from "./windowed-dinov2.js";

const crossStageNames = { first: "cv1", second: "cv2", blocks: "m" };

/** What a config.json says of the backbone where it says nothing. */
const defaultBackbone: Json = {
  num_attention_heads: 6,
  out_indices: [2, 5, 8, 11],
  hidden_size: 384,
  image_size: 518,
};

/**
 * RF-DETR, "Neural Architecture Search for Real-Time Detection Transformers", https://arxiv.org/abs/2511.09554: LW-DETR on a DINOv2
 * whose tokens attend to each other in windows.
 */
export const rfDetr: Detector = {
  build(inputs) {
    const { sizeInputs } = buildRfDetr(inputs);
    return () => sizeInputs;
  },
};

/** RF-DETR with a mask for each query: what it looks for, compared with the map at a quarter of the photo's size. */
export const rfDetrSegmentation: Segmenter = {
  build(inputs) {
    const { graph: g, config: json, parameters } = inputs;
    const { map, states, imageSize, sizeInputs } = buildRfDetr(inputs);
    const w = parameters.in("segmentation_head");
    const outputs = Number(states.shape[2]);
    const act = json.string("segmentation_head_activation_function", "gelu");
    const ratio = json.size("mask_downsample_ratio", 4);
    const size = imageSize.map((side) => Math.floor(side / ratio));
    let features = g.resize(map, g.ints(...size));
    const layers = json.size("decoder_layers", 3);
    for (let i = 0; i < layers; i++) features = maskBlock(g, features, act, w.in(`blocks.${i}`));
    features = g.conv2d(features, w.in("spatial_features_proj"), { outputs, kernel: 1 });

    const block = w.in("query_features_block");
    const normed = g.layerNorm(states, block.in("norm_in"), detrLayerNormEps);
    const inner = json.size("intermediate_size", 1024);
    const moved = g.add(states, mlp(g, normed, [block.in("layers.0"), block.in("layers.2")], { inner, outputs, act }));
    const queries = g.linear(moved, w.in("query_features_proj"), { outputs, precision: "float32" });
    const products = g.matmul(queries, g.reshape(features, 0, outputs, -1));
    g.output("pred_masks", g.reshape(g.add(products, w.get("bias", [1])), 0, 0, ...size));
    return () => sizeInputs;
  },
};

/** A depthwise convolution, and a linear layer at each place: https://arxiv.org/abs/2201.03545. */
function maskBlock(g: Graph, x: Value, act: string, w: Parameters): Value {
  const outputs = Number(x.shape[1]);
  const spread = g.conv2d(x, w.in("dwconv"), { outputs, kernel: 3, padding: 1, groups: outputs });
  const normed = g.layerNorm(channelsLast(g, spread), w.in("norm"), levelNormEps);
  const mixed = activation(act)(g, g.linear(normed, w.in("pwconv1"), { outputs, precision: "float32" }));
  return g.add(x, channelsFirst(g, mixed));
}

function buildRfDetr({ graph: g, config: json, parameters: w, classes, imageSize: size }: NetworkInputs) {
  const imageSize = fixedSizeOf(size, "RF-DETR");
  if (json.size("num_feature_levels", 1) !== 1) throw json.invalid("num_feature_levels", "1");
  const pixels = g.input("pixel_values", "float32", ["batch", 3, ...imageSize]);
  const backbone = json.section("backbone_config", defaultBackbone);
  const maps = windowedDinov2(g, pixels, backbone, imageSize, w.in("backbone.0.encoder.encoder"));
  const map = projected(g, g.concat(1, ...maps), json, w.in("backbone.0.projector.stages.0"));
  const transformer = w.in("transformer");
  const { states, inputs } = detectByLwDecoder(
    g,
    { tokens: g.tokens(map), maps: [map] },
    readLwDecoderConfig(json),
    classes,
    {
      learntBoxes: w.in("refpoint_embed"),
      learntStates: w.in("query_feat"),
      proposals: transformer,
      decoder: transformer.in("decoder"),
      heads: w,
    },
  );
  return { map, states, imageSize, sizeInputs: inputs };
}

/** The backbone's maps, put together. */
function projected(g: Graph, maps: Value, json: ConfigReader, w: Parameters): Value {
  const config = readCrossStageConfig(json);
  const epsilon = json.number("layer_norm_eps", 1e-5);
  const joined = crossStage(g, maps, config, crossStageNames, (x, name, { outputs, kernel }) => {
    const layer = w.in(`0.${name}`);
    const convolved = g.conv2d(x, layer.in("conv"), { outputs, kernel, padding: kernel >> 1, bias: false });
    return activation(config.act)(g, channelNorm(g, convolved, layer.in("bn"), epsilon));
  });
  return channelNorm(g, joined, w.in("1"), levelNormEps);
}
