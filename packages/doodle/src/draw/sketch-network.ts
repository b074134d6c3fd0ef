import type { Graph, Parameters, Value } from "@vistazo/graph";
import { offsetClassCount } from "./offset-classes.js";
import { penStateCount } from "./sketch-points.js";
import { type TokenColumn, tokenColumns } from "./sketch-tokens.js";

export interface SketchSizes {
  /** Of what is known of a point. */
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  readonly words: number;
}

/** Wavelengths, in cells, in which a place is told: from beyond the drawing down to a few cells. */
const placeWaves = [512, 256, 128, 64, 32, 16, 8];
/** In points. */
const indexWaves = [512, 256, 128, 64, 32, 16, 8, 4];
const epsilon = 1e-5;
/** Added to the score of a point that must not be seen. */
const unseen = -1e9;

/** Keys and values of the points that were seen before. */
export interface SketchMemory {
  /** Those of a layer, the present points' after them. */
  remember(layer: number, key: Value, value: Value): readonly [key: Value, value: Value];
  /** What the scores of points for each that is remembered are raised by: `unseen` for later ones. */
  mask(index: Value): Value;
}

/**
 * A network that draws: a causal transformer over the points of a drawing, https://arxiv.org/abs/1706.03762, normalised before its
 * layers, https://arxiv.org/abs/2002.04745. As in Sketch-RNN, https://arxiv.org/abs/1704.03477, a point is an offset from the
 * one before and a state of the pen; but of classes, one after the other: along x, then along y given x, then the pen given both.
 */
export class SketchNetwork {
  constructor(readonly sizes: SketchSizes) {}

  /**
   * What is known after each point of those up to it.
   *
   * @param tokens [batch, points, columns], of `tokenColumns` first.
   * @param memory of the points before these; without, they are the first ones.
   * @returns [batch, points, width]
   */
  states(g: Graph, tokens: Value, parameters: Parameters, memory?: SketchMemory): Value {
    const { width, layers, heads } = this.sizes;
    const column = (name: TokenColumn) => columnOf(g, tokens, tokenColumns.indexOf(name));
    let x = g.linear(this.#seen(g, column), parameters.in("embedding"), { outputs: width });
    const bias = memory ? memory.mask(column("index")) : mask(g, column("index"), column("drawing"));
    for (let i = 0; i < layers; i++) {
      const layer = parameters.in(`layers.${i}`);
      const normed = g.layerNorm(x, layer.in("attention_norm"), epsilon);
      const [query, ownKey, ownValue] = ["query", "key", "value"].map((name) =>
        g.linear(normed, layer.in(name), { outputs: width }),
      );
      const [key, value] = memory ? memory.remember(i, ownKey, ownValue) : [ownKey, ownValue];
      x = g.add(x, g.linear(g.attention(query, key, value, { heads, bias }), layer.in("output"), { outputs: width }));
      const wide = g.linear(g.layerNorm(x, layer.in("mlp_norm"), epsilon), layer.in("mlp.fc1"), { outputs: 4 * width });
      x = g.add(x, g.linear(g.gelu(wide), layer.in("mlp.fc2"), { outputs: width }));
    }
    return g.layerNorm(x, parameters.in("norm"), epsilon);
  }

  /** [..., width] to [..., offset classes] */
  scoresX(g: Graph, states: Value, parameters: Parameters): Value {
    return g.linear(states, parameters.in("offset_x"), { outputs: offsetClassCount });
  }

  /** @param x which offset along x it is: 1 for one class, 0 for the others, [..., offset classes]. */
  scoresY(g: Graph, states: Value, x: Value, parameters: Parameters): Value {
    return this.#head(g, g.concat(-1, states, x), parameters.in("offset_y"), offsetClassCount);
  }

  scoresPen(g: Graph, states: Value, x: Value, y: Value, parameters: Parameters): Value {
    return this.#head(g, g.concat(-1, states, x, y), parameters.in("pen"), penStateCount);
  }

  #head(g: Graph, x: Value, parameters: Parameters, outputs: number): Value {
    const hidden = g.gelu(g.linear(x, parameters.in("fc1"), { outputs: this.sizes.width }));
    return g.linear(hidden, parameters.in("fc2"), { outputs });
  }

  /** What is seen of a point: where it lies, how it was come to, how far back its stroke began. */
  #seen(g: Graph, column: (name: TokenColumn) => Value): Value {
    const [x, y] = [column("x"), column("y")];
    const [backX, backY] = [g.sub(column("strokeX"), x), g.sub(column("strokeY"), y)];
    return g.concat(
      -1,
      ...[x, y, backX, backY].flatMap((place) => waves(g, place, placeWaves)),
      ...waves(g, column("index"), indexWaves),
      ...[x, y, backX, backY].map((place) => g.mul(place, g.float(1 / 64))),
      oneHot(g, column("offsetX"), offsetClassCount),
      oneHot(g, column("offsetY"), offsetClassCount),
      oneHot(g, column("pen"), penStateCount),
      oneHot(g, column("word"), this.sizes.words),
    );
  }
}

/** One column of rows, [batch, rows, 1]. */
export function columnOf(g: Graph, rows: Value, index: number): Value {
  return g.slice(rows, 2, index, index + 1);
}

/** [..., 1] of whole numbers to [..., count]. */
export function oneHot(g: Graph, index: Value, count: number): Value {
  return g.cast(g.equal(index, g.float(...Array.from({ length: count }, (_, i) => i))), "float32");
}

function waves(g: Graph, place: Value, lengths: readonly number[]): Value[] {
  const angles = g.mul(place, g.float(...lengths.map((length) => (2 * Math.PI) / length)));
  return [g.sin(angles), g.cos(angles)];
}

/** What the score of one point for another is raised by: 0, or so little that it is not seen. [batch, 1, points, points] */
function mask(g: Graph, index: Value, drawing: Value): Value {
  const asKeys = (column: Value) => g.transpose(column, 0, 2, 1);
  const other = g.where(g.equal(asKeys(drawing), drawing), g.float(0), g.float(unseen));
  return g.unsqueeze(g.add(laterUnseen(g, index, asKeys(index)), other), 1);
}

/** [batch, points, 1] and [batch, 1, keys] to [batch, points, keys]: 0, or `unseen` for keys that come later. */
export function laterUnseen(g: Graph, index: Value, keys: Value): Value {
  return g.where(g.greater(keys, index), g.float(unseen), g.float(0));
}
