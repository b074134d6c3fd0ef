import type { Graph, ModelSpec, Parameters, Value } from "@vistazo/graph";
import { classWidth, offsetClassCount } from "./offset-classes.js";
import { columnOf, laterUnseen, oneHot, type SketchMemory, type SketchNetwork } from "./sketch-network.js";
import { penStateCount } from "./sketch-points.js";
import { type TokenColumn, tokenColumns } from "./sketch-tokens.js";

/**
 * One step of drawing as a graph. Of some points and what is remembered of those before, it draws lots for the point after the last:
 *
 * - `tokens` [batch, points, columns], `memory` [2 · layers, batch, points before, width], `chance` [batch, 3], from 0 to 1,
 *   `temperature` [];
 * - `next` [batch, 3]: classes of the offsets along x and y, the state of the pen; `memory.next`, with these points;
 *   `loss` [batch, points]: the negative log-likelihood of each of them after the one before it, in nats; the first one's says nothing.
 */
export function stepGraph(g: Graph, network: SketchNetwork, parameters: Parameters): ModelSpec {
  const { width, layers } = network.sizes;
  const tokens = g.input("tokens", "float32", ["batch", "points", tokenColumns.length]);
  const before = g.input("memory", "float32", [2 * layers, "batch", "before", width]);
  const chance = g.input("chance", "float32", ["batch", 3]);
  const temperature = g.input("temperature", "float32", []);
  const memory = new CachedMemory(g, before, tokens);
  const states = network.states(g, tokens, parameters, memory);

  const last = g.slice(states, 1, -1);
  const lot = (scores: Value, index: number) => draw(g, scores, g.unsqueeze(g.slice(chance, 1, index, index + 1), 1));
  const x = lot(g.div(network.scoresX(g, last, parameters), temperature), 0);
  const atX = oneHot(g, x, offsetClassCount);
  const y = lot(g.div(network.scoresY(g, last, atX, parameters), temperature), 1);
  const atY = oneHot(g, y, offsetClassCount);
  // Not as cold: the end is seldom the likeliest, and would be put off.
  const pen = lot(g.div(network.scoresPen(g, last, atX, atY, parameters), g.sqrt(temperature)), 2);
  g.output("next", g.squeeze(g.concat(2, x, y, pen), 1));
  g.output("memory.next", memory.next);
  g.output("loss", losses(g, network, states, tokens, parameters));
  return g.build();
}

/** Keys and values as they come in with each step, one layer's after the other's. */
class CachedMemory implements SketchMemory {
  readonly #next: Value[] = [];
  readonly #index: Value;

  constructor(
    private readonly g: Graph,
    private readonly before: Value,
    tokens: Value,
  ) {
    const count = g.add(g.size(before, 2), g.size(tokens, 1));
    this.#index = g.reshape(g.cast(g.range(count), "float32"), 1, 1, count);
  }

  remember(layer: number, key: Value, value: Value): readonly [key: Value, value: Value] {
    const joined = (own: Value, at: number) => {
      const all = this.g.concat(1, this.g.at(this.before, 0, at), own);
      this.#next.push(this.g.unsqueeze(all, 0));
      return all;
    };
    return [joined(key, 2 * layer), joined(value, 2 * layer + 1)];
  }

  mask(index: Value): Value {
    return this.g.unsqueeze(laterUnseen(this.g, index, this.#index), 1);
  }

  get next(): Value {
    return this.g.concat(0, ...this.#next);
  }
}

/** The class that a lot between 0 and 1 falls on: [batch, 1, classes] and [batch, 1, 1] to [batch, 1, 1]. */
function draw(g: Graph, scores: Value, chance: Value): Value {
  const classes = scores.shape[2] as number;
  const sums = g.cumulativeSum(g.softmax(scores), 2);
  const passed = g.sum(g.cast(g.greater(chance, sums), "float32"), 2, true);
  // The sums may end a little below 1.
  return g.minimum(passed, g.float(classes - 1));
}

/** How unlikely each point was after the one before it; [batch, points]. */
function losses(g: Graph, network: SketchNetwork, states: Value, tokens: Value, parameters: Parameters): Value {
  const column = (name: TokenColumn) => columnOf(g, tokens, tokenColumns.indexOf(name));
  // The first of these points is foretold by what is not seen here: by zeros.
  const before = g.slice(g.pad(states, { axes: [1], before: [1], after: [0] }), 1, 0, -1);
  const [x, y] = [column("offsetX"), column("offsetY")].map((each) => oneHot(g, each, offsetClassCount));
  const pen = oneHot(g, column("pen"), penStateCount);
  const widths = g.float(...Array.from({ length: offsetClassCount }, (_, i) => Math.log(classWidth(i))));
  const likelihood = (scores: Value, right: Value) => g.sum(g.mul(g.logSoftmax(scores), right), 2);
  const spread = (right: Value) => g.sum(g.mul(right, widths), 2);
  const parts = [
    likelihood(network.scoresX(g, before, parameters), x),
    likelihood(network.scoresY(g, before, x, parameters), y),
    likelihood(network.scoresPen(g, before, x, y, parameters), pen),
  ];
  const known = parts.reduce((sum, each) => g.add(sum, each));
  return g.sub(g.add(spread(x), spread(y)), known);
}
