import type { Graph, Parameters, Value } from "@vistazo/graph";
import { readMatte } from "../../networks/matting.js";
import type { Matting } from "../architecture.js";

/** The epsilon of PyTorch's BatchNorm. */
const normEps = 1e-5;

/**
 * IS-Net, "Highly Accurate Dichotomous Image Segmentation", https://arxiv.org/abs/2203.03041: six stages down and five up again, each a
 * small U-shaped network of its own (https://arxiv.org/abs/2005.09007), under the names of its authors' code. What the deeper
 * stages would answer is for training.
 */
export const isNet: Matting = {
  build({ graph: g, parameters: w }) {
    const pixels = g.input("pixel_values", "float32", ["batch", 3, "height", "width"]);
    const maps: Value[] = [];
    const [outputs] = w.get("conv_in.bias").shape;
    let x = g.conv2d(pixels, w.in("conv_in"), { outputs, stride: 2, padding: 1, kernel: 3 });
    for (let stage = 1; stage <= 6; stage++) {
      if (stage > 1) x = halved(g, x);
      x = stage < 5 ? uShaped(g, x, w.in(`stage${stage}`)) : dilated(g, x, w.in(`stage${stage}`));
      maps.push(x);
    }
    for (let stage = 5; stage >= 1; stage--) {
      const same = maps[stage - 1];
      const joined = g.concat(1, g.resizeAs(x, same), same);
      x = stage < 5 ? uShaped(g, joined, w.in(`stage${stage}d`)) : dilated(g, joined, w.in(`stage${stage}d`));
    }
    const logits = g.conv2d(x, w.in("side1"), { outputs: 1, kernel: 3, padding: 1 });
    g.output("alphas", g.sigmoid(g.resizeAs(logits, pixels)));
    return undefined;
  },
  answer: readMatte,
};

function halved(g: Graph, x: Value): Value {
  return g.maxPool2d(x, 2, { roundUp: true });
}

/** A stage of as many levels as its weights have: each at half the size of the one before, but the last, which is dilated. */
function uShaped(g: Graph, x: Value, w: Parameters): Value {
  const entered = convolved(g, x, w.in("rebnconvin"));
  const levels = levelsOf(w);
  const maps: Value[] = [];
  let deep = entered;
  for (let level = 1; level < levels; level++) {
    if (level > 1) deep = halved(g, deep);
    deep = convolved(g, deep, w.in(`rebnconv${level}`));
    maps.push(deep);
  }
  deep = convolved(g, deep, w.in(`rebnconv${levels}`), 2);
  for (let level = levels - 1; level >= 1; level--) {
    const same = maps[level - 1];
    deep = convolved(g, g.concat(1, g.resizeAs(deep, same), same), w.in(`rebnconv${level}d`));
  }
  return g.add(deep, entered);
}

/** A stage whose levels are all of one size, the deeper the more dilated. */
function dilated(g: Graph, x: Value, w: Parameters): Value {
  const entered = convolved(g, x, w.in("rebnconvin"));
  const levels = levelsOf(w);
  const maps: Value[] = [];
  let deep = entered;
  for (let level = 1; level <= levels; level++) {
    deep = convolved(g, deep, w.in(`rebnconv${level}`), 2 ** (level - 1));
    maps.push(deep);
  }
  for (let level = levels - 1; level >= 1; level--) {
    deep = convolved(g, g.concat(1, deep, maps[level - 1]), w.in(`rebnconv${level}d`), 2 ** (level - 1));
  }
  return g.add(deep, entered);
}

function levelsOf(w: Parameters): number {
  let levels = 0;
  while (w.has(`rebnconv${levels + 1}.conv_s1.weight`)) levels++;
  return Math.max(levels, 2);
}

function convolved(g: Graph, x: Value, w: Parameters, dilation = 1): Value {
  const options = { kernel: 3, padding: dilation, dilation, bias: true, epsilon: normEps };
  return g.relu(g.convBatchNorm2d(x, w.in("conv_s1"), w.in("bn_s1"), options));
}
