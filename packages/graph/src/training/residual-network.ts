import type { Graph } from "../graph-layers.js";
import type { Value } from "../value.js";
import type { ParameterSpec } from "./parameter-layout.js";

/** The sizes of a ResNet, as in transformers' `ResNetConfig`. */
export interface ResidualNetworkConfig {
  readonly channels: number;
  readonly embeddingSize: number;
  readonly hiddenSizes: readonly number[];
  readonly depths: readonly number[];
  readonly layerType: "basic" | "bottleneck";
  readonly classes: number;
}

/** Running means and variances, and the batch's, by the names of the checkpoint. */
export type BatchStatistics = ReadonlyMap<string, Value>;

const epsilon = 1e-5;
/** How much narrower a bottleneck's middle is than its output. */
const reduction = 4;

interface Layer {
  readonly name: string;
  readonly width: number;
  readonly out: number;
  readonly size: number;
  readonly stride: number;
}

interface Block {
  readonly layers: readonly Layer[];
  readonly shortcut?: Layer;
}

/** ResNet, https://arxiv.org/abs/1512.03385, to be trained; names and shapes are those of transformers' `ResNetForImageClassification`. */
export class ResidualNetwork {
  readonly parameters: readonly ParameterSpec[];
  /** What batch normalisation gathers in training for use afterwards. */
  readonly statistics: readonly ParameterSpec[];
  readonly #stem: Layer;
  readonly #blocks: readonly Block[];

  constructor(readonly config: ResidualNetworkConfig) {
    this.#stem = {
      name: "resnet.embedder.embedder",
      width: config.channels,
      out: config.embeddingSize,
      size: 7,
      stride: 2,
    };
    this.#blocks = residualBlocks(config);
    const last = (block: Block) => block.layers.at(-1)!;
    const layers = this.#blocks.flatMap(({ layers, shortcut }) => (shortcut ? [...layers, shortcut] : layers));
    const ends = new Set(this.#blocks.map(last));
    const width = config.hiddenSizes.at(-1)!;
    this.parameters = [
      ...[this.#stem, ...layers].flatMap((layer) => layerParameters(layer, ends.has(layer) ? 0 : 1)),
      {
        name: "classifier.1.weight",
        shape: [config.classes, width],
        initial: { deviation: width ** -0.5 },
        decays: true,
      },
      { name: "classifier.1.bias", shape: [config.classes], initial: { value: 0 } },
    ];
    this.statistics = [this.#stem, ...layers].flatMap(({ name, out }) => [
      { name: `${name}.normalization.running_mean`, shape: [out], initial: { value: 0 } },
      { name: `${name}.normalization.running_var`, shape: [out], initial: { value: 1 } },
    ]);
  }

  /**
   * Logits [batch, classes] of pixels [batch, channels, height, width].
   *
   * @param running the statistics to normalise by. A layer that has none is normalised by the batch's own, as in training, and
   * those are returned.
   * @returns also what the last layer sees, [batch, width].
   */
  forward(
    g: Graph,
    pixels: Value,
    parameters: ReadonlyMap<string, Value>,
    running?: BatchStatistics,
  ): { logits: Value; features: Value; statistics: BatchStatistics } {
    const statistics = new Map<string, Value>();
    const layer = (x: Value, { name, size, stride }: Layer): Value => {
      const convolved = g.op("Conv", [x, parameters.get(`${name}.convolution.weight`)], {
        kernel_shape: [size, size],
        strides: [stride, stride],
        pads: [size >> 1, size >> 1, size >> 1, size >> 1],
      });
      const norm = `${name}.normalization`;
      const weight = parameters.get(`${norm}.weight`)!;
      const bias = parameters.get(`${norm}.bias`)!;
      const [mean, variance] = [running?.get(`${norm}.running_mean`), running?.get(`${norm}.running_var`)];
      if (mean && variance)
        return g.op("BatchNormalization", [convolved, weight, bias, mean, variance], { epsilon: { float: epsilon } });
      const trained = batchNormTraining(g, convolved, weight, bias);
      statistics.set(`${norm}.running_mean`, trained.mean).set(`${norm}.running_var`, trained.variance);
      return trained.output;
    };
    let x = g.maxPool2d(g.relu(layer(pixels, this.#stem)), 3, { stride: 2, padding: 1 });
    for (const { layers, shortcut } of this.#blocks) {
      let y = x;
      layers.forEach((each, i) => {
        y = layer(y, each);
        if (i < layers.length - 1) y = g.relu(y);
      });
      x = g.relu(g.add(y, shortcut ? layer(x, shortcut) : x));
    }
    const weight = parameters.get("classifier.1.weight")!;
    const features = g.globalAveragePool(x);
    const product = g.op("FusedMatMul", [features, weight], { transB: 1 }, "com.microsoft");
    return { logits: g.add(product, parameters.get("classifier.1.bias")!), features, statistics };
  }
}

/**
 * Batch normalisation by the batch's own mean and variance, https://arxiv.org/abs/1502.03167, of [batch, channels, height, width].
 *
 * @returns the output, and the mean and the unbiased variance, each [channels].
 */
export function batchNormTraining(
  g: Graph,
  x: Value,
  weight: Value,
  bias: Value,
): { output: Value; mean: Value; variance: Value } {
  const axes = g.ints(0, 2, 3);
  const perChannel = (vector: Value) => g.reshape(vector, 1, -1, 1, 1);
  const mean = g.op("ReduceMean", [x, axes], { keepdims: 1 });
  const centred = g.sub(x, mean);
  const variance = g.op("ReduceMean", [g.mul(centred, centred), axes], { keepdims: 1 });
  const scale = g.div(perChannel(weight), g.op("Sqrt", [g.add(variance, g.float(epsilon))]));
  const output = g.add(g.mul(centred, scale), perChannel(bias));
  // Over n pixels of a channel, n / (n - 1) times the mean square is what PyTorch keeps for use afterwards.
  const size = (value: Value) => g.op("Cast", [g.op("Size", [value])], { to: 1 });
  const correction = g.div(size(x), g.sub(size(x), size(mean)));
  return { output, mean: g.reshape(mean, -1), variance: g.reshape(g.mul(variance, correction), -1) };
}

function residualBlocks({ embeddingSize, hiddenSizes, depths, layerType }: ResidualNetworkConfig): Block[] {
  let width = embeddingSize;
  return hiddenSizes.flatMap((out, stage) =>
    Array.from({ length: depths[stage] }, (_, i) => {
      const name = `resnet.encoder.stages.${stage}.layers.${i}`;
      const stride = i === 0 && stage > 0 ? 2 : 1;
      const at = (index: number) => `${name}.layer.${index}`;
      const middle = Math.floor(out / reduction);
      const layers: Layer[] =
        layerType === "basic"
          ? [
              { name: at(0), width, out, size: 3, stride },
              { name: at(1), width: out, out, size: 3, stride: 1 },
            ]
          : [
              { name: at(0), width, out: middle, size: 1, stride: 1 },
              { name: at(1), width: middle, out: middle, size: 3, stride },
              { name: at(2), width: middle, out, size: 1, stride: 1 },
            ];
      const shortcut =
        width === out && stride === 1 ? undefined : { name: `${name}.shortcut`, width, out, size: 1, stride };
      width = out;
      return { layers, shortcut };
    }),
  );
}

/** Kernels as He et al. draw them, https://arxiv.org/abs/1502.01852; the last scale of a block at 0, so that a block begins as the identity: https://arxiv.org/abs/1706.02677. */
function layerParameters({ name, width, out, size }: Layer, scale: number): ParameterSpec[] {
  const deviation = Math.sqrt(2 / (width * size * size));
  return [
    { name: `${name}.convolution.weight`, shape: [out, width, size, size], initial: { deviation }, decays: true },
    { name: `${name}.normalization.weight`, shape: [out], initial: { value: scale } },
    { name: `${name}.normalization.bias`, shape: [out], initial: { value: 0 } },
  ];
}
