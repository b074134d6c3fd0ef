import { readFile } from "node:fs/promises";
import { writeWhole } from "@vistazo/files/node";
import { GraphError } from "@vistazo/graph";
import type { TrainingState } from "./trainer.js";

/** A line of a run's history, for curves. */
export interface HistoryEntry {
  /** Steps done. */
  readonly step: number;
  /** Of computing, all sittings together. */
  readonly seconds: number;
  /** Means over the steps since the entry before. */
  readonly loss: number;
  /** Of classifiers. */
  readonly top1?: number;
  readonly learningRate: number;
  /** What was measured on examples kept back, if it was. */
  readonly heldOut?: Readonly<Record<string, number>>;
}

/** What an interrupted run needs to go on. */
export interface TrainingCheckpoint<Recipe> {
  readonly recipe: Recipe;
  readonly history: readonly HistoryEntry[];
  readonly state: TrainingState;
}

const magic = "vistazo-training-1\n";

/**
 * Write a checkpoint: a line of identification, a line of JSON, then the state's vectors, little-endian. The file appears
 * whole or not at all.
 */
export async function writeTrainingCheckpoint<Recipe>(
  path: string,
  { recipe, history, state }: TrainingCheckpoint<Recipe>,
): Promise<void> {
  const { step, ...vectors } = state;
  const lengths = Object.fromEntries(Object.entries(vectors).map(([name, vector]) => [name, vector.length]));
  const head = Buffer.from(`${magic}${JSON.stringify({ step, recipe, history, lengths })}\n`);
  const parts = Object.values(vectors).map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  await writeWhole(path, [head, ...parts]);
}

/** @returns undefined if there is no such file. */
export async function readTrainingCheckpoint<Recipe>(path: string): Promise<TrainingCheckpoint<Recipe> | undefined> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!bytes) return undefined;
  const end = bytes.indexOf(10, magic.length);
  if (end < 0 || bytes.toString("utf8", 0, magic.length) !== magic)
    throw new GraphError("invalid-checkpoint", `${path} is not a checkpoint of a training run.`);
  const { step, recipe, history, lengths } = readHeader(bytes.toString("utf8", magic.length, end), path);
  let offset = end + 1;
  const vectors: Record<string, Float32Array> = {};
  for (const [name, length] of Object.entries(lengths as Record<string, number>)) {
    const data = bytes.subarray(offset, offset + 4 * length);
    if (data.length !== 4 * length)
      throw new GraphError("invalid-checkpoint", `${path} ends early; use an older checkpoint or begin anew.`);
    vectors[name] = new Float32Array(new Uint8Array(data).buffer);
    offset += 4 * length;
  }
  return { recipe, history, state: { step, ...vectors } as TrainingState };
}

function readHeader(json: string, path: string) {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new GraphError("invalid-checkpoint", `${path} is damaged; use an older checkpoint or begin anew.`, { cause });
  }
}
