import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { Objective, TrainableNetwork } from "@vistazo/training";
import { readResNetConfig, resnetStages } from "../../architectures/resnet/resnet.js";
import { ConfigReader, type Json } from "../../config-reader.js";
import { boxQualityLoss, pointTargets } from "./box-quality-loss.js";
import { type MapPoint, mapPoints } from "./map-points.js";

export interface ObjectsNetworkOptions {
  /** config.json of a residual network. */
  readonly encoder: Json;
  readonly classes: number;
  /** Channels of the maps that boxes are read off. */
  readonly width: number;
  /** Side of the photos in pixels, a multiple of 32. */
  readonly size: number;
}

/** Pixels of the photo for a place of each map, the finest first; the residual network's first map is left out. */
const strides = [8, 16, 32];
const finest = 1;
const batchNormEps = 1e-5;
/** A class's logit before anything is learnt: of a likelihood of .01, https://arxiv.org/abs/1708.02002. */
const rare = -4.6;

/**
 * A detector of one stage: every place of three maps tells of the object around it, "FCOS", https://arxiv.org/abs/1904.01355; the maps of a
 * residual network, each with what the coarser ones have seen, https://arxiv.org/abs/1612.03144. Its encoder's parameters are under `backbone`.
 */
export class ObjectsNetwork implements TrainableNetwork {
  readonly example: readonly number[];
  readonly objective: Objective;
  readonly points: readonly MapPoint[];

  constructor(private readonly options: ObjectsNetworkOptions) {
    const { size, classes } = options;
    this.example = [3, size, size];
    this.points = mapPoints(size, strides);
    const row = pointTargets(classes);
    this.objective = {
      targets: [this.points.length * row],
      loss: (g, answer, targets) => boxQualityLoss(g, answer, g.reshape(targets, 0, -1, row), classes),
    };
  }

  /** [batch, points, 4 + classes]: logarithms of the distances to the edges of a box in strides, then logits. */
  logits(g: Graph, x: Value, w: Parameters): Value {
    const { classes } = this.options;
    const answers = this.#maps(g, x, w).map((map) => g.transpose(g.reshape(map, 0, 4 + classes, -1), 0, 2, 1));
    return g.concat(1, ...answers);
  }

  /**
   * Add the network as Ultralytics' exports have it, to photos of any sides that are multiples of 32.
   *
   * @param x [1, 3, height, width], 0 to 1.
   * @param kept the numbers of the classes that are told of.
   * @returns [1, 4 + classes, points]: centre, width and height in pixels, then a score a class.
   */
  predictions(g: Graph, x: Value, w: Parameters, kept: readonly number[]): Value {
    const answers = this.#maps(g, x, w).map((map, i) => {
      const stride = g.float(strides[i]);
      const distances = g.mul(g.exp(g.slice(map, 1, 0, 4)), stride);
      const [before, after] = [g.slice(distances, 1, 0, 2), g.slice(distances, 1, 2, 4)];
      const centres = g.mul(g.add(cellNumbers(g, map), g.float(0.5)), stride);
      const middle = g.add(centres, g.mul(g.sub(after, before), g.float(0.5)));
      const scores = g.gather(g.sigmoid(g.slice(map, 1, 4)), g.ints(...kept), 1);
      return g.reshape(g.concat(1, middle, g.add(before, after), scores), 0, 4 + kept.length, -1);
    });
    return g.concat(2, ...answers);
  }

  /** [batch, 4 + classes, height, width] each, the finest first. */
  #maps(g: Graph, x: Value, w: Parameters): Value[] {
    const { encoder, width, classes } = this.options;
    const maps = resnetStages(g, x, readResNetConfig(new ConfigReader(encoder)), w.in("backbone")).slice(finest);
    const levels: Value[] = [];
    for (const [i, map] of [...maps.entries()].toReversed()) {
      const lateral = convolved(g, map, w.in(`neck.lateral.${i}`), width, 1);
      const above = levels[0];
      levels.unshift(
        convolved(g, above ? g.add(lateral, g.resizeAs(above, lateral)) : lateral, w.in(`neck.output.${i}`), width, 3),
      );
    }
    return levels.map((level, i) => {
      const head = w.in(`head.${i}`);
      const seen = convolved(g, convolved(g, level, head.in("0"), width, 3), head.in("1"), width, 3);
      const boxes = g.conv2d(seen, head.in("boxes"), { outputs: 4, kernel: 1 });
      const logits = g.conv2d(seen, head.in("classes"), { outputs: classes, kernel: 1 });
      return g.concat(1, boxes, g.add(logits, g.float(rare)));
    });
  }
}

function convolved(g: Graph, x: Value, w: Parameters, outputs: number, kernel: number): Value {
  const window = { outputs, kernel, padding: kernel >> 1, epsilon: batchNormEps };
  return g.relu(g.convBatchNorm2d(x, w.in("convolution"), w.in("normalization"), window));
}

/** [1, 2, height, width]: the column and the row of each place. */
function cellNumbers(g: Graph, map: Value): Value {
  const counted = (axis: number) => g.cast(g.range(g.size(map, axis)), "float32");
  const [height, width] = [g.sizes(map, 2, 3), g.sizes(map, 3, 4)];
  const columns = g.expand(g.reshape(counted(3), 1, 1, 1, -1), 1, 1, height, 1);
  const rows = g.expand(g.reshape(counted(2), 1, 1, -1, 1), 1, 1, 1, width);
  return g.concat(1, columns, rows);
}
