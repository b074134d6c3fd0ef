import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { Objective, TrainableNetwork } from "@vistazo/training";
import { offsetClassCount } from "../offset-classes.js";
import { columnOf, oneHot, SketchNetwork, type SketchSizes } from "../sketch-network.js";
import { penStateCount } from "../sketch-points.js";
import { tokenColumns } from "../sketch-tokens.js";

/** What training is told of a point beside its token: the point after it, and how much that counts (0 where there is none). */
export const targetColumns = ["offsetX", "offsetY", "pen", "weight"] as const;

/** Numbers a point. */
export const rowWidth = tokenColumns.length + targetColumns.length;

/** A network that draws, as it is trained: on rows of points, of several drawings one after the other, and the points after them. */
export class TrainableSketcher implements TrainableNetwork {
  readonly input = "float32";
  readonly example: readonly number[];
  readonly network: SketchNetwork;
  /** What is right stands in the rows. */
  readonly objective: Objective = { targets: [0], loss: (g, scores, _, rows) => this.loss(g, scores, rows) };

  /** @param points of a row. */
  constructor(sizes: SketchSizes, points: number) {
    this.network = new SketchNetwork(sizes);
    this.example = [points, rowWidth];
  }

  /** Of shape [batch, points, scores]: along x, along y, of the pen, each given what comes before it of the point after. */
  logits(g: Graph, rows: Value, parameters: Parameters): Value {
    const { network } = this;
    const states = network.states(g, rows, parameters);
    const [x, y] = [target(g, rows, "offsetX"), target(g, rows, "offsetY")].map((column) =>
      oneHot(g, column, offsetClassCount),
    );
    return g.concat(
      -1,
      network.scoresX(g, states, parameters),
      network.scoresY(g, states, x, parameters),
      network.scoresPen(g, states, x, y, parameters),
    );
  }

  /** The mean negative log-likelihood of the points after, by their weights. */
  loss(g: Graph, scores: Value, rows: Value): Value {
    const pens = 2 * offsetClassCount;
    const parts = [
      { name: "offsetX", start: 0, count: offsetClassCount },
      { name: "offsetY", start: offsetClassCount, count: offsetClassCount },
      { name: "pen", start: pens, count: penStateCount },
    ] as const;
    const weight = target(g, rows, "weight");
    const likelihoods = parts.map(({ name, start, count }) => {
      const likelihood = g.logSoftmax(g.slice(scores, 2, start, start + count));
      const right = g.mul(oneHot(g, target(g, rows, name), count), weight);
      return g.sum(g.mul(likelihood, right), [0, 1, 2]);
    });
    const total = likelihoods.reduce((sum, each) => g.add(sum, each));
    return g.neg(g.div(total, g.sum(weight, [0, 1, 2])));
  }
}

function target(g: Graph, rows: Value, name: (typeof targetColumns)[number]): Value {
  return columnOf(g, rows, tokenColumns.length + targetColumns.indexOf(name));
}
