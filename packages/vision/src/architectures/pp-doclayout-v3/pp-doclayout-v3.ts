import type { Value } from "@vistazo/graph";
import type { Detector, NetworkInputs } from "../architecture.js";
import { layeredMlp } from "../detr/detr.js";
import { fixedSizeOf } from "../parts/fixed-size.js";
import { globalPointer } from "../pp-doclayout-v2/global-pointer.js";
import { readOrderedDetector } from "../pp-doclayout-v2/order-of-votes.js";
import { readFusionConfig } from "../rt-detr/hybrid-encoder.js";
import {
  backboneLevels,
  decodedQueries,
  decoderLevels,
  detectorInputs,
  encodedLevels,
  inverseSigmoid,
  photoInput,
  projected,
  readDecoderConfig,
  rtDetrBlocks,
  selectedQueries,
} from "../rt-detr/rt-detr.js";
import { boxesOfMasks, maskFeatures } from "./mask-features.js";

/**
 * PP-DocLayoutV3, "Real-Time End-to-End Document Layout Analysis with Reading Order in the Wild", https://arxiv.org/abs/2606.23344: RT-DETR
 * whose queries begin with the boxes of the masks that they see, and tell in which order they are read. `order_logits` [batch, queries,
 * queries] beside `logits` and `pred_boxes`.
 */
export const ppDocLayoutV3: Detector = {
  build(inputs) {
    const { graph: g, config: json, parameters, classes } = inputs;
    const config = readDecoderConfig(json);
    const { dModel, layers } = config;
    const w = parameters.in("model");
    const [finest, ...features] = pageFeatures(inputs);
    const { maps, strides, encoder } = encodedLevels(inputs, features, w.in("encoder"), rtDetrBlocks);
    const levels = decoderLevels(g, maps, config, (map, level) =>
      projected(g, map, level, config, maps.length, w.in(`decoder_input_proj.${level}`)),
    );
    const { queries, references } = selectedQueries(g, levels, config, classes, w);
    const normed = (x: Value) => g.layerNorm(x, w.in("decoder_norm"), config.layerNormEps);

    let first = g.sigmoid(references);
    if (json.boolean("mask_enhanced", true)) {
      fixedSizeOf(inputs.imageSize, "PP-DocLayoutV3");
      const prototypes = json.size("num_prototypes", 32);
      const seen = maskFeatures(inputs, maps, strides, finest.map, prototypes);
      const asked = layeredMlp(g, normed(queries), w.in("mask_query_head"), [dModel, dModel, prototypes]);
      first = g.sigmoid(inverseSigmoid(g, boxesOfMasks(g, asked, seen)));
    }
    const points = Array<number>(config.levels).fill(json.size("decoder_n_points", 4));
    const looks = { points, scale: 0.5, method: "default" } as const;
    const decoder = w.in("decoder");
    // The decoder's heads are those that chose the queries, unless a checkpoint has some of its own.
    const boxHead = decoder.has("bbox_embed.layers.0.weight") ? decoder.in("bbox_embed") : w.in("enc_bbox_head");
    const start = { queries, boxes: first };
    const found = decodedQueries(g, start, levels, config, looks, decoder, (x) =>
      layeredMlp(g, x, boxHead, [dModel, dModel, 4]),
    );
    const told = normed(found.queries);
    const classHead = decoder.has("class_embed.weight") ? decoder.in("class_embed") : w.in("enc_score_head");
    g.output("logits", g.linear(told, classHead, { outputs: classes, precision: "float32" }));
    g.output("pred_boxes", found.boxes);
    const ordered = g.linear(told, w.in(`decoder_order_head.${layers - 1}`), { outputs: dModel });
    g.output("order_logits", globalPointer(g, ordered, json, w.in("decoder_global_pointer")));
    return detectorInputs(strides, encoder, config.levels);
  },
  answer: readOrderedDetector,
};

/** The backbone's maps: the finest as it is, the others in the encoder's width. */
function pageFeatures(inputs: NetworkInputs) {
  const { graph: g, config: json, parameters } = inputs;
  const w = parameters.in("model");
  const modules = { backbone: w.in("backbone.model"), projection: () => [w, w] as const };
  const [finest, ...others] = backboneLevels(inputs, photoInput(inputs), undefined, modules, {
    type: "hgnet_v2",
    outIndices: [1, 2, 3, 4],
  });
  if (others.length === 0) throw json.invalid("backbone_config", "of a backbone with several maps");
  const { hidden: outputs } = readFusionConfig(json);
  const projection = w.in("encoder_input_proj");
  return [
    finest,
    ...others.map(({ map, stride }, level) => {
      const [convolution, norm] = [projection.in(`${level}.0`), projection.in(`${level}.1`)];
      return { map: g.convBatchNorm2d(map, convolution, norm, { outputs, kernel: 1, epsilon: 1e-5 }), stride };
    }),
  ];
}
