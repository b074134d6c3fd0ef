import { type Graph, type Parameters, times, type Value } from "@vistazo/graph";
import type { DepthEstimator } from "../architecture.js";
import { mixTransformer, readMixTransformerConfig } from "../segformer/segformer.js";

const batchNormEps = 1e-5;

/**
 * GLPN, "Global-Local Path Networks for Monocular Depth Estimation", https://arxiv.org/abs/2201.07436: SegFormer's encoder and
 * a decoder that weighs each stage against the coarser ones. `predicted_depth` [batch, height, width] in metres.
 */
export const glpn: DepthEstimator = {
  build({ graph: g, config: json, parameters, enter }) {
    const config = readMixTransformerConfig(json);
    const width = json.size("decoder_hidden_size", 64);
    // The decoder joins maps of every stage at twice the size of the next, so that photos are whole patches of the coarsest.
    const patch = config.strides.reduce((product, stride) => product * stride, 1);
    const size = [times("rows", patch), times("columns", patch)];
    const pixels = g.input("pixel_values", "float32", ["batch", config.channels, ...size]);
    const stages = mixTransformer(g, pixels, config, parameters.in("glpn.encoder"), enter);

    const decoded: Value[] = [];
    for (const [i, map] of stages.toReversed().entries()) {
      decoded.push(decode(g, map, decoded.at(-1), width, parameters.in(`decoder.stages.${i}`)));
    }
    decoded.push(upsample(g, decoded.pop()!));

    const features = decoded.at(json.integer("head_in_index", -1));
    if (!features) throw json.invalid("head_in_index", `from ${-decoded.length} to ${decoded.length - 1}`);
    const w = parameters.in("head.head");
    const hidden = g.relu(g.conv2d(features, w.in("0"), { outputs: width, kernel: 3, padding: 1 }));
    const share = g.sigmoid(g.conv2d(hidden, w.in("2"), { outputs: 1, kernel: 3, padding: 1 }));
    g.output("predicted_depth", g.squeeze(g.mul(share, g.float(json.number("max_depth", 10))), 1));
    return undefined;
  },
};

/** A stage of the encoder, joined with the coarser ones, at twice its resolution. */
function decode(g: Graph, map: Value, coarser: Value | undefined, width: number, w: Parameters): Value {
  const local = map.shape[1] === width ? map : g.conv2d(map, w.in("convolution"), { outputs: width, kernel: 1 });
  return upsample(g, coarser ? fuseSelectively(g, local, coarser, width, w.in("fusion")) : local);
}

/** Two weights a pixel decide how much of the local and of the global features is taken (section 3.4 of the paper). */
function fuseSelectively(g: Graph, local: Value, global: Value, width: number, w: Parameters): Value {
  const half = Math.floor(width / 2);
  const layer = (x: Value, name: string, outputs: number) => {
    const map = g.conv2d(x, w.in(`${name}.0`), { outputs, kernel: 3, padding: 1 });
    return g.relu(g.batchNorm(map, w.in(`${name}.1`), { epsilon: batchNormEps }));
  };
  const wide = layer(g.concat(1, local, global), "convolutional_layer1", width);
  const narrow = layer(wide, "convolutional_layer2", half);
  const shares = g.sigmoid(g.conv2d(narrow, w.in("convolutional_layer3"), { outputs: 2, kernel: 3, padding: 1 }));
  return g.add(g.mul(local, g.slice(shares, 1, 0, 1)), g.mul(global, g.slice(shares, 1, 1, 2)));
}

function upsample(g: Graph, x: Value): Value {
  return g.resize(x, 2);
}
