import type { AffineWeights, Graph, Parameters, Value } from "@vistazo/graph";
import { readMatte } from "../../networks/matting.js";
import { countModules } from "../../timm/timm-layers.js";
import type { Matting } from "../architecture.js";
import { KnownMap } from "../swin/stage-map.js";
import { defaultEps, mergePatches } from "../swin/swin.js";
import type { Grid } from "../swin/windows.js";
import { swinBlock } from "../timm-swin/swin.js";

/** The epsilon of PyTorch's BatchNorm. */
const normEps = 1e-5;
/** How far the deepest map is below the photo. */
const stride = 32;

/**
 * BiRefNet, "Bilateral Reference for High-Resolution Dichotomous Image Segmentation", https://arxiv.org/abs/2401.03407, under the
 * names of its authors' code: Swin Transformer on the photo and on half of it, and a decoder of deformable convolutions that reads
 * the photo itself again at every scale, cut into patches.
 */
export const birefnet: Matting = {
  build({ graph: g, config, parameters: w, imageSize }) {
    if (!imageSize || imageSize.some((side) => side % stride !== 0))
      throw config.invalid("size", `in preprocessor_config.json one size for all photos, in multiples of ${stride}`);
    const pixels = g.input("pixel_values", "float32", ["batch", 3, ...imageSize]);
    const maps = pyramid(g, pixels, imageSize, w.in("bb"));
    const deepest = maps[3];
    const context = maps.map((map) => aligned(g, map, deepest));
    const squeezed = decoderBlock(g, g.concat(1, ...context), w.in("squeeze_module.0"));
    g.output("alphas", g.sigmoid(decode(g, pixels, [maps[0], maps[1], maps[2], squeezed], w.in("decoder"))));
    return undefined;
  },
  answer: readMatte,
};

function aligned(g: Graph, map: Value, like: Value): Value {
  return g.resizeAs(map, like, { alignCorners: true });
}

/** The maps of the photo, the finest first, each beside those of the photo at half its size. */
function pyramid(g: Graph, pixels: Value, [height, width]: Grid, w: Parameters): Value[] {
  const half: Grid = [height / 2, width / 2];
  const small = swinMaps(g, g.resize(pixels, g.ints(...half), { alignCorners: true }), half, w);
  return swinMaps(g, pixels, [height, width], w).map((map, stage) => g.concat(1, map, aligned(g, small[stage], map)));
}

/** What each stage of a Swin Transformer answers, normalised: [batch, channels, height, width]. */
function swinMaps(g: Graph, pixels: Value, [height, width]: Grid, w: Parameters): Value[] {
  const [outputs] = w.get("patch_embed.norm.weight").shape;
  const patches = g.conv2d(pixels, w.in("patch_embed.proj"), { outputs, stride: 4, kernel: 4 });
  let map = new KnownMap(g, [Math.floor(height / 4), Math.floor(width / 4)]);
  let dim = outputs;
  let x = g.layerNorm(g.tokens(patches), w.in("patch_embed.norm"), defaultEps);
  return [0, 1, 2, 3].map((stage) => {
    const here = w.in(`layers.${stage}`);
    if (stage > 0) {
      const joined = map.joined(x);
      x = mergePatches(g, joined.tokens, w.in(`layers.${stage - 1}.downsample`), dim);
      map = joined.map;
      dim *= 2;
    }
    const blocks = here.in("blocks");
    const count = Math.max(1, countModules(blocks, ["norm1.weight"]));
    for (let i = 0; i < count; i++) {
      const [entries, heads] = blocks.get(`${i}.attn.relative_position_bias_table`).shape;
      const side = (Math.round(Math.sqrt(entries)) + 1) >> 1;
      const shift = i % 2 === 1 ? side >> 1 : 0;
      x = swinBlock(g, x, blocks.in(String(i)), heads, map.windows({ side, shift }));
    }
    const normed = g.layerNorm(x, w.in(`norm${stage}`), defaultEps);
    return map.toMap(normed);
  });
}

/** From the deepest map up: at each scale the map is decoded beside the photo's patches and weighed by how much edge it shows. */
function decode(g: Graph, pixels: Value, maps: readonly Value[], w: Parameters): Value {
  const readers = readersByColour(
    g,
    [5, 4, 3, 2].map((level) => ({ module: w.in(`ipt_blk${level}`), grid: 2 ** level })),
  );
  let x = maps[3];
  for (const [step, level] of [4, 3, 2, 1].entries()) {
    const photo = simpleConvs(g, photoPatches(g, pixels, 2 ** (level + 1)), w.in(`ipt_blk${level + 1}`), readers[step]);
    x = decoderBlock(g, g.concat(1, x, photo), w.in(`decoder_block${level}`));
    if (level === 1) break;
    x = aligned(g, g.mul(x, edges(g, x, w, level)), maps[level - 2]);
    x = g.add(x, g.conv2d(maps[level - 2], w.in(`lateral_block${level}.conv`)));
  }
  const photo = simpleConvs(g, pixels, w.in("ipt_blk1"));
  return g.conv2d(g.concat(1, aligned(g, x, pixels), photo), w.in("conv_out1.0"), { outputs: 1 });
}

/** How much of an edge is at each place, 0 to 1. */
function edges(g: Graph, x: Value, w: Parameters, level: number): Value {
  const convs = w.in(`gdt_convs_${level}`);
  const gradient = g.convBatchNorm2d(x, convs.in("0"), convs.in("1"), { padding: 1, bias: true, epsilon: normEps });
  return g.sigmoid(g.conv2d(g.relu(gradient), w.in(`gdt_convs_attn_${level}.0`), { outputs: 1 }));
}

/** The photo in `grid` x `grid` patches one behind the other: [batch, 3 · grid², height / grid, width / grid], colour by colour. */
function photoPatches(g: Graph, pixels: Value, grid: number): Value {
  const [height, width] = pixels.shape.slice(2).map(Number);
  const cut = g.reshape(pixels, 0, 3, grid, height / grid, grid, width / grid);
  return g.reshape(g.transpose(cut, 0, 1, 2, 4, 3, 5), 0, 3 * grid ** 2, height / grid, width / grid);
}

function simpleConvs(g: Graph, x: Value, w: Parameters, first: Parameters | AffineWeights = w.in("conv1")): Value {
  return g.conv2d(g.conv2d(x, first, { padding: 1 }), w.in("conv_out"), { padding: 1 });
}

/**
 * The layers that read the photo's patches, as if all checkpoints had been trained on patches colour by colour and row by row.
 * Those from before November 2024, RMBG-2.0 among them, were trained on whole patches, column by column, and nothing but the
 * weights tells which: the three colours of a place are nearly the same number, so that the kernels over them have learned alike.
 */
export function readersByColour(
  g: Graph,
  layers: readonly { readonly module: Parameters; readonly grid: number }[],
): AffineWeights[] {
  const read = layers.map(({ module, grid }) => {
    const weight = module.get("conv1.weight");
    const [outputs, inputs, ...kernel] = weight.shape;
    const patches = g.reshape(weight, outputs, grid, grid, 3, ...kernel);
    const sorted = g.reshape(g.transpose(patches, 0, 3, 2, 1, 4, 5), outputs, inputs, ...kernel);
    return { weight, sorted, bias: module.get("conv1.bias", [outputs]) };
  });
  const total = (alike: readonly Value[]) => alike.reduce((a, b) => g.add(a, b));
  const whole = total(read.map(({ sorted }) => likeness(g, sorted)));
  const byColour = total(read.map(({ weight }) => likeness(g, weight)));
  const wholePatches = g.greater(whole, byColour);
  return read.map(({ weight, sorted, bias }) => ({ weight: g.where(wholePatches, sorted, weight), bias }));
}

/** How alike kernels over neighbouring colours are, a scalar, for inputs that are ordered colour by colour. */
function likeness(g: Graph, weight: Value): Value {
  const colours = g.reshape(weight, 0, 3, -1);
  const [red, green, blue] = [0, 1, 2].map((colour) => g.at(colours, 1, colour));
  return g.sum(g.mul(green, g.add(red, blue)), [0, 1]);
}

function decoderBlock(g: Graph, x: Value, w: Parameters): Value {
  const narrow = g.convBatchNorm2d(x, w.in("conv_in"), w.in("bn_in"), { padding: 1, bias: true, epsilon: normEps });
  const seen = deformablePyramid(g, g.relu(narrow), w.in("dec_att"));
  return g.convBatchNorm2d(seen, w.in("conv_out"), w.in("bn_out"), { padding: 1, bias: true, epsilon: normEps });
}

/** Deformable convolutions of several sizes side by side, and the mean of all: ASPP, https://arxiv.org/abs/1606.00915. */
function deformablePyramid(g: Graph, x: Value, w: Parameters): Value {
  const sizes = countModules(w.in("aspp_deforms"), ["atrous_conv.regular_conv.weight"]);
  const branches = ["aspp1", ...Array.from({ length: sizes }, (_, i) => `aspp_deforms.${i}`)];
  const seen = branches.map((name) => deformable(g, x, w.in(name)));
  const pool = w.in("global_avg_pool");
  const mean = g.relu(g.convBatchNorm2d(g.mean(x, [2, 3], true), pool.in("1"), pool.in("2"), { epsilon: normEps }));
  const everywhere = g.expand(mean, 1, 1, g.sizes(x, 2));
  const joined = g.concat(1, ...seen, everywhere);
  return g.relu(g.convBatchNorm2d(joined, w.in("conv1"), w.in("bn1"), { epsilon: normEps }));
}

function deformable(g: Graph, x: Value, w: Parameters): Value {
  const conv = w.in("atrous_conv");
  const weight = conv.get("regular_conv.weight");
  const padding = weight.shape[2] >> 1;
  const offsets = g.conv2d(x, conv.in("offset_conv"), { padding });
  const strengths = g.mul(g.sigmoid(g.conv2d(x, conv.in("modulator_conv"), { padding })), g.float(2));
  const seen = g.deformConv2d(x, { weight }, { offsets, strengths, padding });
  return g.relu(g.batchNorm(seen, w.in("bn"), { epsilon: normEps }));
}
