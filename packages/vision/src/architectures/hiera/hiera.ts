import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { fixedSizePixels } from "../vit/vit.js";
import { type UnitLayer, unitLayer, unrolled } from "./mask-units.js";

type Sides = readonly [height: number, width: number];

/**
 * Hiera, "A Hierarchical Vision Transformer without the Bells-and-Whistles", https://arxiv.org/abs/2306.00989: attention within units
 * of tokens that are pooled by their greatest.
 */
export const hiera: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters, trained } = inputs;
    const w = parameters.in("hiera");
    const size = sides(config, "image_size", 224);
    const [stride, kernel] = [sides(config, "patch_stride", 4), sides(config, "patch_size", 7)];
    const [down, right] = config.integers("patch_padding", [3, 3]);
    if (!(down >= 0 && right >= 0)) throw config.invalid("patch_padding", "a list of two numbers of at least 0");
    const width = config.size("embed_dim", 96);
    const pixels = fixedSizePixels(g, { channels: config.size("num_channels", 3), imageSize: size }, inputs.imageSize);
    const embeddings = w.in("embeddings");
    const patches = g.conv2d(pixels, embeddings.in("patch_embeddings.projection"), {
      outputs: width,
      kernel,
      stride,
      padding: [down, right, down, right],
    });
    const grid: Sides = [Math.floor(size[0] / stride[0]), Math.floor(size[1] / stride[1])];
    const positions = embeddings.get("position_embeddings", [1, grid[0] * grid[1], width]);
    const layers = readLayers(config, width);
    const { pooling, pools } = layers;
    if (grid.some((side, axis) => side % pooling[axis] ** pools !== 0))
      throw config.invalid("image_size", "one whose patches can be pooled evenly as often as there are stages");

    let x = unrolled(g, g.add(g.tokens(patches), positions), grid, pooling, pools);
    for (const { stage, index, ...layer } of layers.list) {
      if (trained) x = trained.block(x);
      x = hieraLayer(g, x, layer, config, w.in(`encoder.stages.${stage}.layers.${index}`));
    }
    const epsilon = config.number("layer_norm_eps", 1e-6);
    classify(inputs, g.layerNorm(g.mean(x, 1), w.in("pooler.layernorm"), epsilon), "classifier");
    return undefined;
  },
};

function sides(config: ConfigReader, name: string, fallback: number): Sides {
  const list = config.sizes(name, [fallback, fallback]);
  if (list.length !== 2) throw config.invalid(name, "a list of two sizes");
  return [list[0], list[1]];
}

interface PlacedLayer extends UnitLayer {
  readonly stage: number;
  /** Within its stage. */
  readonly index: number;
}

interface Layers {
  readonly list: readonly PlacedLayer[];
  /** How many rows and columns are pooled into one. */
  readonly pooling: Sides;
  /** How often tokens could be. */
  readonly pools: number;
}

function readLayers(config: ConfigReader, width: number): Layers {
  const depths = config.sizes("depths", [2, 3, 16, 3]);
  const perStage = <T>(name: string, list: readonly T[]) => {
    if (list.length !== depths.length) throw config.invalid(name, `a list of ${depths.length}, one for each stage`);
    return list;
  };
  const heads = perStage("num_heads", config.sizes("num_heads", [1, 2, 4, 8]));
  const inUnits = perStage(
    "masked_unit_attention",
    config.booleans("masked_unit_attention", [true, true, false, false]),
  );
  const pooled = config.integer("num_query_pool", 3);
  if (pooled < 0 || pooled >= depths.length) throw config.invalid("num_query_pool", `from 0 to ${depths.length - 1}`);
  const pooling = sides(config, "query_stride", 2);
  const unit = sides(config, "masked_unit_size", 8);
  const factor = config.number("embed_dim_multiplier", 2);
  const area = pooling[0] * pooling[1];
  const list = depths.flatMap((depth, stage) =>
    Array.from({ length: depth }, (_, index) => {
      const pools = index === 0 && stage > 0 && stage <= pooled;
      const query = pools ? area : 1;
      const attendsInUnits = inUnits[stage] || (index === 0 && inUnits[Math.max(0, stage - 1)]);
      const outputs = Math.trunc(width * factor ** stage);
      if (outputs % heads[stage] !== 0) throw config.invalid("num_heads", "a list of divisors of the stages' widths");
      const together = query * Math.trunc((unit[0] * unit[1]) / area ** stage);
      if (attendsInUnits && together < 1) throw config.invalid("masked_unit_size", "large enough to be pooled");
      return {
        stage,
        index,
        outputs,
        heads: heads[stage],
        pooled: query,
        together: attendsInUnits ? together : undefined,
      };
    }),
  );
  return { list, pooling, pools: depths.length - 1 };
}

function hieraLayer(g: Graph, x: Value, layer: UnitLayer, config: ConfigReader, w: Parameters): Value {
  const { outputs } = layer;
  const epsilon = config.number("layer_norm_eps", 1e-6);
  const inner = Math.trunc(outputs * config.number("mlp_ratio", 4));
  const act = config.string("hidden_act", "gelu");
  const names = { norm: "layernorm_before", projection: "proj" };
  const y = unitLayer(g, x, layer, epsilon, w, names);
  const normed = g.layerNorm(y, w.in("layernorm_after"), epsilon);
  return g.add(y, mlp(g, normed, [w.in("mlp.fc1"), w.in("mlp.fc2")], { inner, outputs, act }));
}
