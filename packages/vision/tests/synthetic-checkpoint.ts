import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type WritableTensor, writeSafetensors } from "@vistazo/checkpoint";
import { syntheticValues } from "./synthetic-values.js";

type Fields = Readonly<Record<string, unknown>>;

/** A case of an architecture's `fixtures` folder: a checkpoint whose weights follow from their names, and Python's answers. */
export interface ArchitectureFixture {
  readonly task: string;
  readonly options: Fields;
  readonly config: Fields;
  /** null for timm's checkpoints, whose config.json says how photos are prepared. */
  readonly preprocessor_config: Fields | null;
  /** Of models that read texts. */
  readonly tokenizer?: { readonly vocab: Readonly<Record<string, number>>; readonly merges: readonly string[] };
  /** By the photo's name. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Names weights that no answer depends on, as a regular expression. */
  readonly unused?: string;
  readonly tensors: Readonly<Record<string, TensorDescription>>;
}

type TensorDescription =
  | { readonly shape: readonly number[]; readonly centre: number; readonly half: number }
  | { readonly shape: readonly number[]; readonly integers: readonly number[] };

/** Writes the checkpoint of a fixture into a new folder, hands it to `use`, and removes it. */
export async function withCheckpoint<T>(fixture: ArchitectureFixture, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "vistazo-fixture-"));
  try {
    await writeFile(join(folder, "config.json"), JSON.stringify(fixture.config));
    if (fixture.preprocessor_config)
      await writeFile(join(folder, "preprocessor_config.json"), JSON.stringify(fixture.preprocessor_config));
    if (fixture.tokenizer) {
      await writeFile(join(folder, "vocab.json"), JSON.stringify(fixture.tokenizer.vocab));
      await writeFile(join(folder, "merges.txt"), ["#version: 0.2", ...fixture.tokenizer.merges, ""].join("\n"));
    }
    const tensors = Object.entries(fixture.tensors).map(
      ([name, tensor]) => [name, syntheticTensor(name, tensor)] as const,
    );
    await writeSafetensors(join(folder, "model.safetensors"), new Map(tensors));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function syntheticTensor(name: string, tensor: TensorDescription): WritableTensor {
  const { shape } = tensor;
  if ("integers" in tensor) return { shape, data: BigInt64Array.from(tensor.integers, BigInt) };
  const length = shape.reduce((product, size) => product * size, 1);
  return { shape, data: syntheticValues(name, length, tensor.centre, tensor.half) };
}
