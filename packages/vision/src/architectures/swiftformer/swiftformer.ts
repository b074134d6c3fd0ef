import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { Classifier } from "../architecture.js";
import { unitLength } from "../parts/unit-length.js";

interface BlockConfig {
  readonly epsilon: number;
  readonly act: string;
  readonly layerScale: boolean;
}

/** SwiftFormer, "Efficient Additive Attention for Transformer-based Real-time Mobile Vision Applications", https://arxiv.org/abs/2303.15446. */
export const swiftFormer: Classifier = {
  build({ graph: g, config: json, parameters, classes }) {
    const embedDims = json.sizes("embed_dims", [48, 56, 112, 220]);
    const depths = json.sizes("depths", [3, 3, 6, 4]);
    if (depths.length !== embedDims.length)
      throw json.invalid("depths", `a list of ${embedDims.length}, one for each of "embed_dims"`);
    const config: BlockConfig = {
      epsilon: json.number("batch_norm_eps", 1e-5),
      act: json.string("hidden_act", "gelu"),
      layerScale: json.boolean("use_layer_scale", true),
    };
    const { epsilon } = config;
    const w = parameters.in("swiftformer");
    const channels = json.size("num_channels", 3);
    const pixels = g.input("pixel_values", "float32", ["batch", channels, "height", "width"]);
    const stem = w.in("patch_embed.patch_embedding");
    const halved = (x: Value, at: number, outputs: number) =>
      g.relu(biasedConvNorm(g, x, stem.in(`${at}`), stem.in(`${at + 1}`), { outputs, stride: 2, padding: 1, epsilon }));
    let x = halved(halved(pixels, 0, embedDims[0] >> 1), 3, embedDims[0]);

    const network = w.in("encoder.network");
    // Stages have convolutions between them, in the same list, where the map is to change its shape.
    const down = { stride: json.size("down_stride", 2), padding: json.integer("down_pad", 1), epsilon };
    const downsamples = readDownsamples(json.json.downsamples, depths.length);
    let index = 0;
    for (const [stage, depth] of depths.entries()) {
      const blocks = network.in(`${index++}.blocks`);
      for (let i = 0; i < depth; i++) {
        const here = blocks.in(`${i}`);
        x = i < depth - 1 ? localMix(g, x, here, epsilon) : encoderBlock(g, x, here, config);
      }
      if (stage < depths.length - 1 && (downsamples[stage] || embedDims[stage] !== embedDims[stage + 1])) {
        const between = network.in(`${index++}`);
        x = biasedConvNorm(g, x, between.in("proj"), between.in("norm"), { ...down, outputs: embedDims[stage + 1] });
      }
    }
    const features = g.globalAveragePool(g.batchNorm(x, parameters.in("norm"), { epsilon }));
    const head = (name: string) => g.linear(features, parameters.in(name), { outputs: classes, precision: "float32" });
    g.output("logits", g.mul(g.add(head("head"), head("dist_head")), g.float(0.5)));
    return undefined;
  },
};

/** Whether the map is halved after each stage; a config that does not say so means that it is. */
function readDownsamples(value: unknown, stages: number): boolean[] {
  return Array.from({ length: stages }, (_, stage) => !Array.isArray(value) || value[stage] !== false);
}

interface BiasedWindow {
  readonly outputs: number;
  readonly stride: number;
  readonly padding: number;
  readonly epsilon: number;
}

function biasedConvNorm(g: Graph, x: Value, conv: Parameters, norm: Parameters, window: BiasedWindow): Value {
  return g.convBatchNorm2d(x, conv, norm, { bias: true, ...window });
}

/** A depthwise convolution and two of 1x1, with a residual. */
function localMix(g: Graph, x: Value, w: Parameters, epsilon: number): Value {
  const width = Number(x.shape[1]);
  const depthwise = { outputs: width, kernel: 3, padding: 1, groups: width, bias: true, epsilon };
  const mixed = g.convBatchNorm2d(x, w.in("depth_wise_conv"), w.in("norm"), depthwise);
  const hidden = g.gelu(g.conv2d(mixed, w.in("point_wise_conv1")));
  const y = g.conv2d(hidden, w.in("point_wise_conv2"), { outputs: width });
  return g.add(x, g.mul(w.get("layer_scale", [width, 1, 1]), y));
}

/** Convolutions for what is near, attention for what is far, and an MLP, each with a residual. */
function encoderBlock(g: Graph, input: Value, w: Parameters, { epsilon, act, layerScale }: BlockConfig): Value {
  const x = localMix(g, input, w.in("local_representation"), epsilon);
  const width = Number(x.shape[1]);
  const scaled = (y: Value, name: string) => (layerScale ? g.mul(w.get(name, [width, 1, 1]), y) : y);
  const attended = g.mapAs(additiveAttention(g, g.tokens(x), w.in("attn"), width), x);
  const y = g.add(x, scaled(attended, "layer_scale_1"));
  const mlp = w.in("linear");
  const hidden = activation(act)(g, g.conv2d(g.batchNorm(y, mlp.in("norm1"), { epsilon }), mlp.in("fc1")));
  return g.add(y, scaled(g.conv2d(hidden, mlp.in("fc2"), { outputs: width }), "layer_scale_2"));
}

/**
 * Keys weighed by the sum of all queries: [batch, tokens, width]. The weights of queries that transformers learns, `w_g`, come to 1
 * by its softmax over one element.
 */
function additiveAttention(g: Graph, x: Value, w: Parameters, outputs: number): Value {
  const unit = (name: string) => unitLength(g, g.linear(x, w.in(name), { outputs }));
  const query = unit("to_query");
  const weighed = g.mul(g.sum(query, 1, true), unit("to_key"));
  const mixed = g.add(g.linear(weighed, w.in("proj"), { outputs }), query);
  return g.linear(mixed, w.in("final"), { outputs, precision: "float32" });
}
