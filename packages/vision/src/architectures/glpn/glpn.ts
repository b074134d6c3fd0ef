import type { Graph, Value } from "@vistazo/graph";
import type { Weights } from "../../weights.js";
import type { DepthEstimator } from "../architecture.js";
import { mixTransformer, readMixTransformerConfig } from "../segformer/segformer.js";

const batchNormEps = 1e-5;

/**
 * GLPN, "Global-Local Path Networks for Monocular Depth Estimation", https://arxiv.org/abs/2201.07436: SegFormer's encoder and
 * a decoder that weighs each stage against the coarser ones. `predicted_depth` [batch, height, width] in metres.
 */
export const glpn: DepthEstimator = {
  build({ graph: g, config: json, weights }) {
    const config = readMixTransformerConfig(json);
    const width = json.size("decoder_hidden_size", 64);
    const pixels = g.input("pixel_values", "float32", ["batch", config.channels, "height", "width"]);
    const stages = mixTransformer(g, pixels, config, weights.in("glpn.encoder"));

    const decoded: Value[] = [];
    for (const [i, map] of stages.toReversed().entries()) {
      const hidden = config.hiddenSizes[stages.length - 1 - i];
      decoded.push(decode(g, map, decoded.at(-1), hidden, width, weights.in(`decoder.stages.${i}`)));
    }
    decoded.push(upsample(g, decoded.pop()!));

    const features = decoded.at(json.integer("head_in_index", -1));
    if (!features) throw json.invalid("head_in_index", `from ${-decoded.length} to ${decoded.length - 1}`);
    const w = weights.in("head.head");
    const hidden = g.relu(g.conv2d(features, w.conv2d("0", width, width, 3), { padding: 1 }));
    const share = g.sigmoid(g.conv2d(hidden, w.conv2d("2", width, 1, 3), { padding: 1 }));
    g.output("predicted_depth", g.squeeze(g.mul(share, g.float(json.number("max_depth", 10))), 1));
    return undefined;
  },
};

/** A stage of the encoder, joined with the coarser ones, at twice its resolution. */
function decode(g: Graph, map: Value, coarser: Value | undefined, hidden: number, width: number, w: Weights): Value {
  const local = hidden === width ? map : g.conv2d(map, w.conv2d("convolution", hidden, width, 1));
  return upsample(g, coarser ? fuseSelectively(g, local, coarser, width, w.in("fusion")) : local);
}

/** Two weights a pixel decide how much of the local and of the global features is taken (section 3.4 of the paper). */
function fuseSelectively(g: Graph, local: Value, global: Value, width: number, w: Weights): Value {
  const half = Math.floor(width / 2);
  const layer = (x: Value, name: string, from: number, to: number) => {
    const map = g.conv2d(x, w.conv2d(`${name}.0`, from, to, 3), { padding: 1 });
    return g.relu(g.batchNorm(map, w.batchNorm(`${name}.1`, to), batchNormEps));
  };
  const wide = layer(g.concat(1, local, global), "convolutional_layer1", 2 * width, width);
  const narrow = layer(wide, "convolutional_layer2", width, half);
  const shares = g.sigmoid(g.conv2d(narrow, w.conv2d("convolutional_layer3", half, 2, 3), { padding: 1 }));
  return g.add(g.mul(local, g.slice(shares, 1, 0, 1)), g.mul(global, g.slice(shares, 1, 1, 2)));
}

function upsample(g: Graph, x: Value): Value {
  return g.resize(x, { size: 2 });
}
