import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { type Dinov2Config, dinov2Layer, readDinov2Config } from "../dinov2/dinov2.js";
import { readOutIndices } from "../parts/out-indices.js";
import { antialiasedPositions } from "../parts/position-embeddings.js";
import { patchCount, patchEmbeddings } from "../vit/vit.js";

/**
 * RF-DETR's backbone: DINOv2 whose tokens attend to each other within windows, each with a class token of its own, but in the layers
 * whose maps are taken.
 *
 * @returns maps of one size, [batch, hidden, rows, columns].
 */
export function windowedDinov2(
  g: Graph,
  pixels: Value,
  json: ConfigReader,
  [height, width]: readonly [height: number, width: number],
  w: Parameters,
): readonly Value[] {
  const config = readDinov2Config(json);
  const { hiddenSize, patchSize, layers, layerNormEps } = config;
  if (!json.boolean("reshape_hidden_states", true)) throw json.invalid("reshape_hidden_states", "true");
  const [rows, columns] = [Math.floor(height / patchSize[0]), Math.floor(width / patchSize[1])];
  if (config.swiglu) throw json.invalid("use_swiglu_ffn", "false");
  const windows = json.size("num_windows", 4);
  if (rows % windows !== 0 || columns % windows !== 0)
    throw json.invalid("num_windows", `a divisor of the photo's ${rows} rows and ${columns} columns of patches`);
  const wanted = readOutIndices(json, layers);
  const inWindows = new Set(
    json.integers(
      "window_block_indexes",
      Array.from({ length: Math.max(...wanted) + 1 }, (_, i) => i).filter((i) => !wanted.includes(i)),
    ),
  );
  const [tall, wide] = [rows / windows, columns / windows];

  let x = embeddedWindows(g, pixels, config, { rows, columns, windows }, w.in("embeddings"));
  const norm = json.boolean("apply_layernorm", true) ? w.in("layernorm") : undefined;
  const maps: Value[] = [];
  for (let index = 0; index <= Math.max(...wanted); index++) {
    if (index > 0) {
      const together = inWindows.has(index - 1) ? undefined : windows * windows * (1 + tall * wide);
      x = dinov2Layer(g, x, config, w.in(`encoder.layer.${index - 1}`), together);
    }
    if (!wanted.includes(index)) continue;
    const state = g.slice(norm ? g.layerNorm(x, norm, layerNormEps) : x, 1, 1);
    const split = g.reshape(state, -1, windows, windows, tall, wide, hiddenSize);
    maps.push(g.reshape(g.transpose(split, 0, 5, 1, 3, 2, 4), -1, hiddenSize, rows, columns));
  }
  return maps;
}

interface WindowedGrid {
  readonly rows: number;
  readonly columns: number;
  /** Along each side. */
  readonly windows: number;
}

/** Tokens of the patches with their places, window by window behind a class token: [batch · windows², 1 + patches, hidden]. */
function embeddedWindows(
  g: Graph,
  pixels: Value,
  config: Dinov2Config,
  { rows, columns, windows }: WindowedGrid,
  w: Parameters,
): Value {
  const { hiddenSize } = config;
  const learnt = w.get("position_embeddings", [1, 1 + patchCount(config), hiddenSize]);
  const patches = patchEmbeddings(g, pixels, config, w.in("patch_embeddings"));
  const placed = g.add(patches, antialiasedPositions(g, g.slice(learnt, 1, 1), [rows, columns]));
  // Those who trained it took columns for rows here, which shows where a photo is no square.
  const [tall, wide] = [columns / windows, rows / windows];
  const byWindow = g.transpose(g.reshape(placed, -1, windows, tall, windows, wide, hiddenSize), 0, 1, 3, 2, 4, 5);
  const tokens = g.reshape(byWindow, -1, tall * wide, hiddenSize);
  const classToken = g.add(w.get("cls_token", [1, 1, hiddenSize]), g.slice(learnt, 1, 0, 1));
  return g.concat(1, g.expandToBatch(classToken, tokens), tokens);
}
