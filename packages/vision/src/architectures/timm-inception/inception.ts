import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, convNorm, countModules, type TimmConvolution, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier, NetworkInputs } from "../architecture.js";
import { classify } from "../parts/classify.js";

/** Without a border around the map, which shrinks so; and with a stride, to about half its side. */
const bare: TimmConvolution = { padding: [0, 0, 0, 0] };
const halving: TimmConvolution = { ...bare, stride: 2 };

/** Convolutions of 1x1 to 7x7 beside one another, https://arxiv.org/abs/1512.00567, under timm's names. */
export const inceptionV3: Classifier = {
  // A second classifier, by which torchvision's was trained.
  trainingOnly: /^AuxLogits\./,
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    let x = unit(g, timmPixels(inputs), w.in("Conv2d_1a_3x3"), halving);
    x = unit(g, unit(g, x, w.in("Conv2d_2a_3x3"), bare), w.in("Conv2d_2b_3x3"));
    x = unit(g, unit(g, halved(g, x), w.in("Conv2d_3b_1x1")), w.in("Conv2d_4a_3x3"), bare);
    x = halved(g, x);
    for (const [name, block] of Object.entries(thirdBlocks)) {
      if (trained) x = trained.block(x);
      x = block(g, x, w.in(name));
    }
    classify(inputs, g.globalAveragePool(x), "fc");
    return undefined;
  },
};

type Block = (g: Graph, x: Value, w: Parameters) => Value;

const near: Block = (g, x, w) =>
  g.concat(
    1,
    unit(g, x, w.in("branch1x1")),
    chain(g, x, numbered(w, "branch5x5_", 2)),
    chain(g, x, numbered(w, "branch3x3dbl_", 3)),
    unit(g, pooled(g, x, true), w.in("branch_pool")),
  );

const far: Block = (g, x, w) =>
  g.concat(
    1,
    unit(g, x, w.in("branch1x1")),
    chain(g, x, numbered(w, "branch7x7_", 3)),
    chain(g, x, numbered(w, "branch7x7dbl_", 5)),
    unit(g, pooled(g, x, true), w.in("branch_pool")),
  );

const wide: Block = (g, x, w) =>
  g.concat(
    1,
    unit(g, x, w.in("branch1x1")),
    fork(g, unit(g, x, w.in("branch3x3_1")), w, "branch3x3_2"),
    fork(g, chain(g, x, numbered(w, "branch3x3dbl_", 2)), w, "branch3x3dbl_3"),
    unit(g, pooled(g, x, true), w.in("branch_pool")),
  );

const firstReduction: Block = (g, x, w) =>
  g.concat(
    1,
    unit(g, x, w.in("branch3x3"), halving),
    chain(g, x, numbered(w, "branch3x3dbl_", 3), halving),
    halved(g, x),
  );

const secondReduction: Block = (g, x, w) =>
  g.concat(
    1,
    chain(g, x, numbered(w, "branch3x3_", 2), halving),
    chain(g, x, numbered(w, "branch7x7x3_", 4), halving),
    halved(g, x),
  );

const thirdBlocks: Readonly<Record<string, Block>> = {
  ...{ Mixed_5b: near, Mixed_5c: near, Mixed_5d: near, Mixed_6a: firstReduction },
  ...{ Mixed_6b: far, Mixed_6c: far, Mixed_6d: far, Mixed_6e: far, Mixed_7a: secondReduction },
  ...{ Mixed_7b: wide, Mixed_7c: wide },
};

/** Inception-v4, https://arxiv.org/abs/1602.07261. */
export const inceptionV4: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters, trained } = inputs;
    checkAveragePool(config);
    const w = parameters.in("features");
    let x = stem(inputs, ["features.0", "features.1", "features.2"]);
    x = g.concat(1, halved(g, x), unit(g, x, w.in("3.conv"), halving));
    x = g.concat(1, ...branches(g, x, w.in("4"), bare));
    x = g.concat(1, unit(g, x, w.in("5.conv"), halving), halved(g, x));
    const first = 6;
    const kinds = ["branch0.conv.weight", "branch0.0.conv.weight"];
    for (let i = first; i === first || kinds.some((name) => w.has(`${i}.${name}`)); i++) {
      const here = w.in(String(i));
      if (trained) x = trained.block(x);
      x = fourthBlock(g, x, here);
    }
    classify(inputs, g.globalAveragePool(x), "last_linear");
    return undefined;
  },
};

/** Which of the blocks it is, its weights tell. */
function fourthBlock(g: Graph, x: Value, w: Parameters): Value {
  if (w.has("branch1_0.conv.weight"))
    return g.concat(
      1,
      unit(g, x, w.in("branch0")),
      fork(g, unit(g, x, w.in("branch1_0")), w, "branch1_1"),
      fork(g, chain(g, x, [w.in("branch2_0"), w.in("branch2_1"), w.in("branch2_2")]), w, "branch2_3"),
      unit(g, pooled(g, x), w.in("branch3.1")),
    );
  if (w.has("branch3.1.conv.weight")) return g.concat(1, ...branches(g, x, w));
  return g.concat(1, ...branches(g, x, w, halving), halved(g, x));
}

/** Inception-ResNet-v2 of the same paper: what the branches find is scaled and added to the map. */
export const inceptionResNetV2: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    const repeat = (x: Value, name: string, scale: number) => {
      const blocks = w.in(name);
      const count = Math.max(1, countModules(blocks, ["conv2d.weight", "branch0.conv.weight"]));
      let y = x;
      for (let i = 0; i < count; i++) {
        if (trained) y = trained.block(y);
        y = g.relu(residual(g, y, blocks.in(String(i)), scale));
      }
      return y;
    };
    const reduce = (x: Value, name: string) => g.concat(1, ...branches(g, x, w.in(name), halving), halved(g, x));
    let x = halved(g, stem(inputs, ["conv2d_1a", "conv2d_2a", "conv2d_2b"]));
    x = halved(g, unit(g, unit(g, x, w.in("conv2d_3b")), w.in("conv2d_4a"), bare));
    x = repeat(g.concat(1, ...branches(g, x, w.in("mixed_5b"))), "repeat", 0.17);
    x = repeat(reduce(x, "mixed_6a"), "repeat_1", 0.1);
    x = repeat(reduce(x, "mixed_7a"), "repeat_2", 0.2);
    x = unit(g, residual(g, x, w.in("block8"), 1), w.in("conv2d_7b"));
    classify(inputs, g.globalAveragePool(x), "classif");
    return undefined;
  },
};

function residual(g: Graph, x: Value, w: Parameters, scale: number): Value {
  const found = g.conv2d(g.concat(1, ...branches(g, x, w)), w.in("conv2d"));
  return g.add(g.mul(found, g.float(scale)), x);
}

/** Three convolutions of 3x3 with which both begin. */
function stem(inputs: NetworkInputs, [first, second, third]: readonly string[]): Value {
  const { graph: g, parameters: w } = inputs;
  const x = unit(g, timmPixels(inputs), w.in(first), halving);
  return unit(g, unit(g, x, w.in(second), bare), w.in(third));
}

/** The branches of a block by number: one convolution, several, or one of the map's means, which is the second module of its list. */
function branches(g: Graph, x: Value, w: Parameters, last: TimmConvolution = {}): Value[] {
  const found: Value[] = [];
  for (let i = 0; ; i++) {
    const branch = w.in(`branch${i}`);
    const count = countModules(branch, ["conv.weight"]);
    if (count > 0)
      found.push(
        chain(
          g,
          x,
          Array.from({ length: count }, (_, k) => branch.in(String(k))),
          last,
        ),
      );
    else if (branch.has("1.conv.weight")) found.push(unit(g, pooled(g, x), branch.in("1")));
    else if (i === 0 || branch.has("conv.weight")) found.push(unit(g, x, branch, last));
    else return found;
  }
}

/** Convolutions one after the other, of which all but the last keep the map's size. */
function chain(g: Graph, x: Value, units: readonly Parameters[], last: TimmConvolution = {}): Value {
  return units.reduce((y, w, i) => unit(g, y, w, i === units.length - 1 ? last : {}), x);
}

function numbered(w: Parameters, name: string, count: number): Parameters[] {
  return Array.from({ length: count }, (_, i) => w.in(`${name}${i + 1}`));
}

/** Two convolutions, along rows and along columns, of the same map. */
function fork(g: Graph, x: Value, w: Parameters, name: string): Value {
  return g.concat(1, unit(g, x, w.in(`${name}a`)), unit(g, x, w.in(`${name}b`)));
}

function halved(g: Graph, x: Value): Value {
  return g.maxPool2d(x, 3, { stride: 2 });
}

function pooled(g: Graph, x: Value, countsPadding = false): Value {
  return g.averagePool2d(x, 3, { stride: 1, padding: 1, countsPadding });
}

function unit(g: Graph, x: Value, w: Parameters, window: TimmConvolution = {}): Value {
  return convNorm(g, x, w.in("conv"), w.in("bn"), { ...window, epsilon: 1e-3, act: "relu" });
}
