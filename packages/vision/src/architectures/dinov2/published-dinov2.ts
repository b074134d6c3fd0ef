import type { Graph, Parameters, Tensor, Value } from "@vistazo/graph";
import { interpolationTaps } from "@vistazo/image/prepare";
import { countModules } from "../../timm/timm-layers.js";
import { VisionError } from "../../vision-error.js";
import type { SizeInputs } from "../architecture.js";
import { embedPatches, type VitBlockSettings, vitBlock } from "../timm-vit/vit.js";

export const dinov2PatchSize = 14;

const epsilon = 1e-6;
const headWidth = 64;
/** What DINO's code adds to the number of patches before it computes by how much positions are resampled. */
const offset = 0.1;

/** The first tokens of DINOv2, and what its layers are. */
export interface PublishedDinov2 {
  /** The class token's first: [batch, 1 + patches, width]. */
  readonly tokens: Value;
  /** The map of the patches: [batch, width, rows, columns]. */
  readonly grid: Value;
  readonly width: number;
  readonly settings: VitBlockSettings;
  readonly layers: number;
  readonly shares: PositionShares;
  readonly sizeInputs: SizeInputs;
}

/** How much of each learnt row and column of positions is in those of the photo's grid: [wanted, learnt]. */
export interface PositionShares {
  readonly rows: Value;
  readonly columns: Value;
}

/**
 * DINOv2, https://arxiv.org/abs/2304.07193, under the names of its authors' code, and with positions resampled as there: by a factor
 * that is not quite that of the sizes. The weights tell its width and its layers.
 *
 * @param shares those of another such network in the graph. Default: inputs of its own.
 */
export function publishedDinov2(g: Graph, pixels: Value, w: Parameters, shares?: PositionShares): PublishedDinov2 {
  const { shape } = w.get("cls_token");
  const width = shape[2] ?? 0;
  if (width === 0 || width % headWidth !== 0) {
    throw new VisionError("invalid-config", `The weights are of no DINOv2: its class token is [${shape.join(", ")}].`);
  }
  const classToken = w.get("cls_token", [1, 1, width]);
  const grid = embedPatches(g, pixels, w.in("patch_embed.proj"), width);
  const count = w.get("pos_embed").shape[1] ?? 1;
  const side = Math.floor(Math.sqrt(count - 1));
  const positions = w.get("pos_embed", [1, 1 + side * side, width]);
  const taken = shares ?? {
    rows: g.input("position_rows", "float32", [grid.shape[2], side]),
    columns: g.input("position_columns", "float32", [grid.shape[3], side]),
  };
  const all = g.concat(1, g.slice(positions, 1, 0, 1), resampled(g, g.slice(positions, 1, 1), taken, side));
  return {
    tokens: g.add(g.concat(1, g.expandToBatch(classToken, pixels), g.tokens(grid)), all),
    grid,
    width,
    settings: { width, heads: width / headWidth, act: "gelu", epsilon },
    layers: Math.max(1, countModules(w.in("blocks"), ["norm1.weight"])),
    shares: taken,
    sizeInputs: placesOf(side),
  };
}

/** All layers; those states that are wanted, normalised. */
export function publishedStates(g: Graph, encoder: PublishedDinov2, wanted: readonly number[], w: Parameters): Value[] {
  const states: Value[] = [];
  let x = encoder.tokens;
  for (let i = 0; i <= Math.max(...wanted); i++) {
    x = vitBlock(g, x, w.in(`blocks.${i}`), encoder.settings);
    if (wanted.includes(i)) states.push(g.layerNorm(x, w.in("norm"), epsilon));
  }
  return states;
}

function resampled(g: Graph, learnt: Value, shares: PositionShares, side: number): Value {
  const width = Number(learnt.shape[2]);
  const rows = g.matmul(shares.rows, g.reshape(learnt, side, side * width));
  const both = g.matmul(shares.columns, g.reshape(rows, 0, side, width));
  return g.reshape(both, 1, -1, width);
}

function placesOf(side: number): SizeInputs {
  return (height, width) => {
    const [rows, columns] = [height, width].map((length) => Math.floor(length / dinov2PatchSize));
    const learntSize = height === width && rows === side;
    return {
      position_rows: resamplingShares(side, rows, learntSize),
      position_columns: resamplingShares(side, columns, learntSize),
    };
  };
}

/** How much of each learnt position is in each that is wanted: [wanted, learnt]. */
function resamplingShares(learnt: number, wanted: number, same: boolean): Tensor {
  const data = new Float32Array(wanted * learnt);
  if (same) for (let i = 0; i < learnt; i++) data[i * learnt + i] = 1;
  else {
    const { low, weights } = interpolationTaps(learnt, wanted, { cubic: true, factor: (wanted + offset) / learnt });
    for (let i = 0; i < 4 * wanted; i++) {
      const to = i >> 2;
      const from = Math.max(0, Math.min(low[to] - 1 + (i & 3), learnt - 1));
      data[to * learnt + from] += weights[i];
    }
  }
  return { dtype: "float32", shape: [wanted, learnt], data };
}
