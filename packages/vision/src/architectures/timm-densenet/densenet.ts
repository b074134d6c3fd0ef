import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, convNorm, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

const epsilon = 1e-5;

/** DenseNet, "Densely Connected Convolutional Networks", https://arxiv.org/abs/1608.06993, under timm's names: every layer sees all before it. */
export const densenet: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters, trained } = inputs;
    checkAveragePool(config);
    const w = parameters.in("features");
    let x = g.maxPool2d(stem(g, timmPixels(inputs), w), 3, { stride: 2, padding: 1 });
    const isBlock = (stage: number) => w.has(`denseblock${stage}.denselayer1.conv1.weight`);
    for (let stage = 1; stage === 1 || isBlock(stage); stage++) {
      const block = w.in(`denseblock${stage}`);
      for (let i = 1; i === 1 || block.has(`denselayer${i}.conv1.weight`); i++) {
        if (trained) x = trained.block(x);
        x = g.concat(1, x, layer(g, x, block.in(`denselayer${i}`)));
      }
      const between = w.in(`transition${stage}`);
      if (!isBlock(stage + 1)) continue;
      const outputs = Math.floor(Number(x.shape[1]) / 2);
      const narrow = g.conv2d(active(g, x, between.in("norm")), between.in("conv"), {
        outputs,
        kernel: 1,
        bias: false,
      });
      x = g.averagePool2d(narrow, 2);
    }
    classify(inputs, g.globalAveragePool(active(g, x, w.in("norm5"))), "classifier");
    return undefined;
  },
};

/** One convolution of 7x7, or three of 3x3. */
function stem(g: Graph, pixels: Value, w: Parameters): Value {
  let x = convNorm(g, pixels, w.in("conv0"), w.in("norm0"), { stride: 2, act: "relu" });
  for (let i = 1; w.has(`conv${i}.weight`); i++) {
    x = convNorm(g, x, w.in(`conv${i}`), w.in(`norm${i}`), { act: "relu" });
  }
  return x;
}

/** What a layer adds to the channels there are. */
function layer(g: Graph, x: Value, w: Parameters): Value {
  const narrow = convNorm(g, active(g, x, w.in("norm1")), w.in("conv1"), w.in("norm2"), { act: "relu" });
  return g.conv2d(narrow, w.in("conv2"), { padding: 1, bias: false });
}

function active(g: Graph, x: Value, norm: Parameters): Value {
  return g.relu(g.batchNorm(x, norm, { epsilon }));
}
