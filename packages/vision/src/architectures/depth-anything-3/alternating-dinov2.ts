import type { Graph, Parameters, Tensor, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { SizeInputs } from "../architecture.js";
import { dinov2PatchSize, type PositionShares, publishedDinov2 } from "../dinov2/published-dinov2.js";
import { vitBlock } from "../timm-vit/vit.js";

/** Of the last normalisation, and of those of queries and keys. */
const epsilon = 1e-5;
const headWidth = 64;
const ropeBase = 100;

export interface AlternatingStates {
  /** [batch, 1 + patches, width of a state] */
  readonly states: readonly Value[];
  /** The first token of the last state before it is normalised: [batch, width of a state]. */
  readonly camera: Value;
  /** A value of the shape of the map of patches with a state's width: [batch, width of a state, rows, columns]. */
  readonly grid: Value;
  readonly shares: PositionShares;
  readonly sizeInputs: SizeInputs;
}

/**
 * DINOv2 as Depth Anything 3 has it, https://arxiv.org/abs/2511.10647: from a layer on, a token of the camera comes first, queries and keys
 * are turned by their places, and every second layer looks at all photos at once, which are one here. What is read of those is the layer's
 * state beside that of the last that looks at its photo alone.
 *
 * @param shares see `publishedDinov2`.
 */
export function alternatingDinov2(
  g: Graph,
  pixels: Value,
  config: ConfigReader,
  w: Parameters,
  shares?: PositionShares,
): AlternatingStates {
  const encoder = publishedDinov2(g, pixels, w, shares);
  const { width } = encoder;
  const wanted = readLayers(config, encoder.layers);
  const start = config.integer("alt_start", -1);
  if (start > Math.max(...wanted)) throw config.invalid("alt_start", 'before the last of "out_layers"');
  const alternates = start >= 0;
  const places = alternates ? ropeInputs(g, encoder.tokens) : undefined;
  const camera = alternates ? g.slice(w.get("camera_token", [1, 2, width]), 1, 0, 1) : undefined;
  const states: Value[] = [];
  let x = encoder.tokens;
  let local = x;
  let last = x;
  for (let i = 0; i <= Math.max(...wanted); i++) {
    if (camera && i === start) {
      x = g.concat(1, g.expandToBatch(camera, x), g.slice(x, 1, 1));
      local = x;
    }
    const isGlobal = alternates && i >= start && i % 2 === 1;
    const turned = places && i >= start ? places[isGlobal ? "global" : "local"] : undefined;
    x = vitBlock(g, x, w.in(`blocks.${i}`), { ...encoder.settings, headEpsilon: epsilon, turned });
    if (!isGlobal) local = x;
    if (!wanted.includes(i)) continue;
    const normed = g.layerNorm(x, w.in("norm"), epsilon);
    states.push(alternates ? g.concat(2, local, normed) : normed);
    last = alternates ? g.concat(2, local, x) : x;
  }
  const sizeInputs: SizeInputs = (height, width, photos) => ({
    ...encoder.sizeInputs(height, width, photos),
    ...(alternates && ropeOf(Math.floor(height / dinov2PatchSize), Math.floor(width / dinov2PatchSize))),
  });
  const grid = alternates ? g.concat(1, encoder.grid, encoder.grid) : encoder.grid;
  return { states, camera: g.at(last, 1, 0), grid, shares: encoder.shares, sizeInputs };
}

function readLayers(config: ConfigReader, count: number): readonly number[] {
  const layers = config.integers("out_layers");
  if (
    layers.length !== 4 ||
    layers.some((layer, i) => layer < 0 || layer >= count || (i > 0 && layer <= layers[i - 1]))
  )
    throw config.invalid("out_layers", `4 of the ${count} layers that the weights have, in order`);
  return layers;
}

type Turn = (x: Value) => Value;

/** Of layers that look at a photo, and of those that look at all, to which all patches have one place. */
function ropeInputs(g: Graph, tokens: Value): { readonly local: Turn; readonly global: Turn } {
  const turn = (kind: string): Turn => {
    const [cosines, sines] = ["cosines", "sines"].map((name) =>
      g.input(`${kind}_${name}`, "float32", [tokens.shape[1], 1, headWidth]),
    );
    return (x) => {
      const heads = Number(x.shape[2]) / headWidth;
      const split = g.reshape(x, 0, 0, heads, headWidth);
      const halves = g.reshape(x, 0, 0, 2 * heads, 2, headWidth / 4);
      const swapped = g.concat(3, g.neg(g.slice(halves, 3, 1, 2)), g.slice(halves, 3, 0, 1));
      const beside = g.reshape(swapped, 0, 0, heads, headWidth);
      return g.reshape(g.add(g.mul(split, cosines), g.mul(beside, sines)), 0, 0, heads * headWidth);
    };
  };
  return { local: turn("local"), global: turn("global") };
}

function ropeOf(rows: number, columns: number): Readonly<Record<string, Tensor>> {
  return {
    ...rope("local", rows, columns, (place) => place + 1),
    ...rope("global", rows, columns, () => 1),
  };
}

/** The first half of a head's width by the row, the second by the column; the first token is at 0. */
function rope(
  kind: string,
  rows: number,
  columns: number,
  at: (place: number) => number,
): Readonly<Record<string, Tensor>> {
  const tokens = 1 + rows * columns;
  const shape = [tokens, 1, headWidth];
  const [cosines, sines] = [new Float32Array(tokens * headWidth), new Float32Array(tokens * headWidth)];
  const quarter = headWidth / 4;
  for (let token = 0; token < tokens; token++) {
    const [row, column] = token === 0 ? [0, 0] : [at(Math.floor((token - 1) / columns)), at((token - 1) % columns)];
    for (let i = 0; i < headWidth; i++) {
      const angle = (i < 2 * quarter ? row : column) * ropeBase ** (-(i % quarter) / quarter);
      cosines[token * headWidth + i] = Math.cos(angle);
      sines[token * headWidth + i] = Math.sin(angle);
    }
  }
  return {
    [`${kind}_cosines`]: { dtype: "float32", shape, data: cosines },
    [`${kind}_sines`]: { dtype: "float32", shape, data: sines },
  };
}
