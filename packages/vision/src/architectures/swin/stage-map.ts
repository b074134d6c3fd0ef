import { type Dimension, floorQuotient, type Graph, plus, type Tensor, type Value } from "@vistazo/graph";
import type { SizeInputs } from "../architecture.js";
import { cutWindows, type Grid, seamsOf, type WindowLayout, type Windows } from "./windows.js";

/** The map of a stage, and how its tokens lie. */
export interface StageMap {
  /** Where it is known when the graph is built. */
  readonly grid?: Grid;
  windows(layout: WindowLayout): Windows;
  /** Every 2x2 tokens as one, a half of the rows and the columns: [batch, tokens, dim] to [batch, tokens / 4, 4 * dim], and their map. */
  joined(x: Value): { readonly tokens: Value; readonly map: StageMap };
  /** Tokens as a map: [batch, tokens, dim] to [batch, dim, height, width]. */
  toMap(tokens: Value): Value;
}

/** The map of photos that are all of one size. */
export class KnownMap implements StageMap {
  readonly #windows = new Map<string, Windows>();

  constructor(
    private readonly g: Graph,
    readonly grid: Grid,
  ) {}

  windows(layout: WindowLayout): Windows {
    const key = `${layout.side} ${layout.shift}`;
    const windows = this.#windows.get(key) ?? this.#cut(layout);
    this.#windows.set(key, windows);
    return windows;
  }

  joined(x: Value): { tokens: Value; map: KnownMap } {
    const half = halved(this.grid);
    const quads = this.g.constant(quadsOf(this.grid), [...half, 4]);
    const odd = this.grid.some((size) => size % 2 === 1);
    return {
      tokens: joinQuads(this.g, odd ? this.g.padEnd(x, 1, 1) : x, quads),
      map: new KnownMap(this.g, half),
    };
  }

  toMap(tokens: Value): Value {
    return this.g.reshape(this.g.transpose(tokens, 0, 2, 1), 0, 0, ...this.grid);
  }

  #cut(layout: WindowLayout): Windows {
    const { groups, places, padded } = cutWindows(this.grid, layout);
    const area = layout.side ** 2;
    return {
      ...layout,
      groups: groups
        .filter(({ tokens }) => tokens.length > 0)
        .map(({ seam, tokens }) => ({ seam, tokens: this.g.constant(tokens, [tokens.length / area, area]) })),
      places: this.g.constant(places, this.grid),
      padded,
    };
  }
}

/** What a graph is fed of maps of one stage, once their size is known. */
type GridInputs = (grid: Grid) => Readonly<Record<string, Tensor>>;

/**
 * The map of embedded patches, and what the graph is fed where its size is known with the photos alone.
 *
 * @param patches [batch, dim, height, width]
 * @param patchSize how many pixels of a photo lie under a token.
 */
export function firstMap(
  g: Graph,
  patches: Value,
  patchSize: readonly [height: number, width: number],
): { readonly map: StageMap; readonly sizeInputs?: SizeInputs } {
  const [, , rows, columns] = patches.shape;
  if (typeof rows === "number" && typeof columns === "number") return { map: new KnownMap(g, [rows, columns]) };
  const maps = new PhotoMaps(g, patchSize);
  return { map: maps.first(patches), sizeInputs: maps.sizeInputs };
}

/** Maps of photos of any size: where their tokens lie is fed with the photos. */
class PhotoMaps {
  readonly #inputs: { readonly stage: number; readonly of: GridInputs }[] = [];

  constructor(
    private readonly g: Graph,
    private readonly patchSize: readonly [height: number, width: number],
  ) {}

  /** The map of the first stage, of the shape of `patches`: [batch, dim, height, width]. */
  first(patches: Value): StageMap {
    return this.#map(0, [patches.shape[2], patches.shape[3]], this.g.sizes(patches, 2));
  }

  readonly sizeInputs: SizeInputs = (height, width) => {
    const grids: Grid[] = [[Math.ceil(height / this.patchSize[0]), Math.ceil(width / this.patchSize[1])]];
    const gridOf = (stage: number): Grid => {
      while (grids.length <= stage) grids.push(halved(grids[grids.length - 1]));
      return grids[stage];
    };
    return Object.assign({}, ...this.#inputs.map(({ stage, of }) => of(gridOf(stage))));
  };

  /** @param sizes of the map, int64 [2]. */
  #map(stage: number, [rows, columns]: readonly [Dimension, Dimension], sizes: Value): StageMap {
    const { g } = this;
    const known = new Map<number, Windows>();
    return {
      windows: (layout) => {
        const windows = known.get(layout.shift) ?? this.#windows(stage, [rows, columns], layout);
        known.set(layout.shift, windows);
        return windows;
      },
      joined: (x) => {
        const half = [rows, columns].map((size) => floorQuotient(plus(size, 1), 2)) as [Dimension, Dimension];
        const quads = g.input(`quads_${stage}`, "int64", [...half, 4]);
        this.#inputs.push({ stage, of: (grid) => ({ [quads.name]: tensor(quadsOf(grid), halved(grid), 4) }) });
        return {
          tokens: joinQuads(g, g.padEnd(x, 1, 1), quads),
          map: this.#map(stage + 1, half, g.sizes(quads, 0, 2)),
        };
      },
      toMap: (tokens) => g.reshape(g.transpose(tokens, 0, 2, 1), 0, 0, sizes),
    };
  }

  #windows(stage: number, shape: readonly [Dimension, Dimension], layout: WindowLayout): Windows {
    const { g } = this;
    const area = layout.side ** 2;
    const name = `windows_${stage}_${layout.shift}`;
    const groups = seamsOf(layout).map((seam, i) => ({
      seam,
      tokens: g.input(`${name}_${i}`, "int64", [`${name}_${i}`, area]),
    }));
    const places = g.input(`${name}_places`, "int64", shape);
    this.#inputs.push({
      stage,
      of: (grid) => {
        const cut = cutWindows(grid, layout, { atLeastOne: true });
        const ofGroups = cut.groups.map(({ tokens }, i) => [
          groups[i].tokens.name,
          tensor(tokens, [tokens.length / area], area),
        ]);
        return { ...Object.fromEntries(ofGroups), [places.name]: tensor(cut.places, grid) };
      },
    });
    return { ...layout, groups, places, padded: true };
  }
}

function tensor(data: BigInt64Array, shape: readonly number[], ...more: number[]): Tensor {
  return { dtype: "int64", shape: [...shape, ...more], data };
}

function halved([rows, columns]: Grid): Grid {
  return [Math.ceil(rows / 2), Math.ceil(columns / 2)];
}

/** Every 2x2 tokens of a map, column after column; beyond the map the number of tokens: [rows / 2, columns / 2, 4]. */
function quadsOf(grid: Grid): BigInt64Array {
  const [height, width] = grid;
  const [rows, columns] = halved(grid);
  const tokens = new BigInt64Array(rows * columns * 4);
  for (let at = 0; at < tokens.length; at++) {
    const quad = at >> 2;
    const y = 2 * Math.floor(quad / columns) + (at & 1);
    const x = 2 * (quad % columns) + ((at & 2) >> 1);
    tokens[at] = BigInt(y < height && x < width ? y * width + x : height * width);
  }
  return tokens;
}

function joinQuads(g: Graph, x: Value, quads: Value): Value {
  return g.reshape(g.gather(x, quads, 1), 0, -1, 4 * Number(x.shape[2]));
}
