import type { Graph, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";

export interface CrossStageConfig {
  /** Of what it gives. */
  readonly dModel: number;
  /** How much of that its blocks have. */
  readonly expansion: number;
  readonly blocks: number;
  readonly act: string;
}

/** Of levels, after their convolutions. */
export const levelNormEps = 1e-6;

export function readCrossStageConfig(config: ConfigReader): CrossStageConfig {
  return {
    dModel: config.size("d_model", 256),
    expansion: config.number("hidden_expansion", 0.5),
    blocks: config.size("c2f_num_blocks", 3),
    act: config.string("activation_function", "silu"),
  };
}

/** What its convolutions are called: the first and the last, those within blocks alike, and the blocks. */
interface CrossStageNames {
  readonly first: string;
  readonly second: string;
  readonly blocks: string;
}

/**
 * YOLOv8's layer whose blocks follow one another on half of the channels, and which puts together what comes in and out of each:
 * https://arxiv.org/abs/1911.11929.
 *
 * @param x [batch, channels, height, width]
 * @param layer a convolution that keeps the size, its normalisation and activation.
 */
export function crossStage(
  g: Graph,
  x: Value,
  { dModel, expansion, blocks }: CrossStageConfig,
  { first, second, blocks: block }: CrossStageNames,
  layer: (x: Value, name: string, sizes: { readonly outputs: number; readonly kernel: number }) => Value,
): Value {
  const inner = Math.floor(dModel * expansion);
  const both = layer(x, first, { outputs: 2 * inner, kernel: 1 });
  const kept = [both];
  let y = g.slice(both, 1, inner);
  for (let i = 0; i < blocks; i++) {
    for (const name of [first, second]) y = layer(y, `${block}.${i}.${name}`, { outputs: inner, kernel: 3 });
    kept.push(y);
  }
  return layer(g.concat(1, ...kept), second, { outputs: dModel, kernel: 1 });
}
