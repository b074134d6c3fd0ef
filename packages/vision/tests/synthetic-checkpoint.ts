import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
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
export function withCheckpoint<T>(fixture: ArchitectureFixture, use: (folder: string) => Promise<T>): Promise<T> {
  return withFolder(fixture, use, async (path) => {
    const tensors = Object.entries(fixture.tensors).map(
      ([name, tensor]) => [name, syntheticTensor(name, tensor)] as const,
    );
    await writeSafetensors(path, new Map(tensors));
  });
}

/** The same with every weight 0, for what never looks at values: the file is its header, and a hole behind it. */
export function withHeaders<T>(fixture: ArchitectureFixture, use: (folder: string) => Promise<T>): Promise<T> {
  return withFolder(fixture, use, async (path) => {
    let end = 0;
    const header = Object.entries(fixture.tensors).map(([name, tensor]) => {
      const integers = "integers" in tensor;
      const begin = end;
      end += elements(tensor.shape) * (integers ? 8 : 4);
      return [name, { dtype: integers ? "I64" : "F32", shape: tensor.shape, data_offsets: [begin, end] }];
    });
    const json = Buffer.from(JSON.stringify(Object.fromEntries(header)));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(json.length));
    const file = await open(path, "w");
    try {
      await file.writeFile(Buffer.concat([length, json]));
      await file.truncate(length.length + json.length + end);
    } finally {
      await file.close();
    }
  });
}

async function withFolder<T>(
  fixture: ArchitectureFixture,
  use: (folder: string) => Promise<T>,
  writeWeights: (path: string) => Promise<void>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "vistazo-fixture-"));
  try {
    await writeFile(join(folder, "config.json"), JSON.stringify(fixture.config));
    if (fixture.preprocessor_config)
      await writeFile(join(folder, "preprocessor_config.json"), JSON.stringify(fixture.preprocessor_config));
    if (fixture.tokenizer) {
      await writeFile(join(folder, "vocab.json"), JSON.stringify(fixture.tokenizer.vocab));
      await writeFile(join(folder, "merges.txt"), ["#version: 0.2", ...fixture.tokenizer.merges, ""].join("\n"));
    }
    await writeWeights(join(folder, "model.safetensors"));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function syntheticTensor(name: string, tensor: TensorDescription): WritableTensor {
  const { shape } = tensor;
  if ("integers" in tensor) return { shape, data: BigInt64Array.from(tensor.integers, BigInt) };
  return { shape, data: syntheticValues(name, elements(shape), tensor.centre, tensor.half) };
}

function elements(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
