import { join } from "node:path";
import {
  readFloat32,
  readSafetensorsTable,
  readTensor,
  type WritableTensor,
  writeSafetensors,
} from "@vistazo/checkpoint";
import { DoodleError } from "../doodle-error.js";

/** What a recogniser sees in drawings of known words. */
export interface LabelledFeatures {
  /** Indices of words. */
  readonly labels: Uint16Array;
  /** [labels, width] */
  readonly features: Float32Array;
}

/**
 * Real drawings of each word, as a recogniser's features: what comes of learning is judged by the first, which nothing is ever trained
 * on, and the others are shown again while it learns. They come with a recogniser, so that nobody who plays can add to them, and
 * hold as long as nothing but the last layer learns.
 */
export interface GoldSet {
  readonly judged: LabelledFeatures;
  readonly rehearsed: LabelledFeatures;
}

export const goldFile = "gold.safetensors";

const parts = ["judged", "rehearsed"] as const;

/**
 * Write a gold set beside a recogniser's checkpoint. Features are stored in 8 bits, a scale a column: they are not negative.
 */
export async function writeGoldSet(folder: string, gold: GoldSet, width: number): Promise<void> {
  const most = new Float32Array(width);
  for (const part of parts)
    gold[part].features.forEach((value, i) => {
      most[i % width] = Math.max(most[i % width], value);
    });
  const scale = most.map((value) => value / 255 || 1);
  const tensors = new Map<string, WritableTensor>([["scale", { shape: [width], data: scale }]]);
  for (const part of parts) {
    const { labels, features } = gold[part];
    const data = Uint8Array.from(features, (value, i) => Math.round(value / scale[i % width]));
    tensors.set(`${part}.labels`, { shape: [labels.length], data: BigInt64Array.from(labels, BigInt) });
    tensors.set(`${part}.features`, { shape: [labels.length, width], data, dtype: "uint8" });
  }
  await writeSafetensors(join(folder, goldFile), tensors);
}

/**
 * The gold set of a recogniser.
 *
 * @param width of its features
 * @returns undefined if it has none.
 * @throws DoodleError `invalid-checkpoint`, CheckpointError `invalid-safetensors`
 */
export async function readGoldSet(folder: string, words: number, width: number): Promise<GoldSet | undefined> {
  const path = join(folder, goldFile);
  const table = await readSafetensorsTable(path).catch((error: { code?: string }) => {
    if (error.code === "file-not-found") return undefined;
    throw error;
  });
  if (!table) return undefined;
  const tensor = (name: string, dtype: string, shape: readonly (number | undefined)[]) => {
    const info = table.get(name);
    if (
      info?.dtype !== dtype ||
      info.shape.length !== shape.length ||
      shape.some((n, i) => (n ?? info.shape[i]) !== info.shape[i])
    )
      throw new DoodleError("invalid-checkpoint", `${path} has no tensor ${name} of ${dtype} that fits ${folder}.`);
    return info;
  };
  const scale = await readFloat32(tensor("scale", "float32", [width]));
  const [judged, rehearsed] = await Promise.all(
    parts.map(async (part): Promise<LabelledFeatures> => {
      const labels = tensor(`${part}.labels`, "int64", [undefined]);
      const features = await readTensor(tensor(`${part}.features`, "uint8", [labels.shape[0], width]));
      const numbers = new BigInt64Array((await readTensor(labels)).buffer);
      if (numbers.some((label) => label < 0n || label >= words))
        throw new DoodleError("invalid-checkpoint", `${path} has labels of words that ${folder} does not know.`);
      return {
        labels: Uint16Array.from(numbers, Number),
        features: Float32Array.from(features, (value, i) => value * scale[i % width]),
      };
    }),
  );
  return { judged, rehearsed };
}
