import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";

export const fixtures: string = fileURLToPath(new URL("fixtures/classification/", import.meta.url));

type Fields = Readonly<Record<string, unknown>>;

/** A tensor as a safetensors file has it. */
export interface StoredTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

/** What is changed in the copy of a checkpoint. */
export interface Changes {
  /** config.json made anew from the one that there is. */
  readonly config?: (config: Fields) => unknown;
  /** preprocessor_config.json made anew; `null` leaves it away. */
  readonly preprocessor?: Fields | null;
  /** Tensors added, replaced, or with `undefined` left away. */
  readonly tensors?: (tensors: ReadonlyMap<string, StoredTensor>) => Readonly<Record<string, StoredTensor | undefined>>;
}

/** Makes changed copies of the checkpoints in `fixtures/classification`, in a folder that is gone after the tests. */
export function useCheckpointCopies(): (name: string, changes: Changes) => Promise<string> {
  let base: string;
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), "vistazo-checkpoints-"));
  });
  afterAll(() => rm(base, { recursive: true }));
  return async (name, { config, preprocessor, tensors }) => {
    const from = join(fixtures, name);
    const folder = await mkdtemp(join(base, `${name}-`));
    for (const file of await readdir(from)) await copyFile(join(from, file), join(folder, file));
    if (config) await writeJson(join(folder, "config.json"), config(await readJson(join(from, "config.json"))));
    const processor = join(folder, "preprocessor_config.json");
    if (preprocessor) await writeJson(processor, preprocessor);
    if (preprocessor === null) await rm(processor);
    if (tensors) {
      const file = join(folder, "model.safetensors");
      const before = parseSafetensors(await readFile(file));
      const after = Object.entries({ ...Object.fromEntries(before), ...tensors(before) });
      await writeFile(file, formatSafetensors(after.filter((entry): entry is [string, StoredTensor] => !!entry[1])));
    }
    return folder;
  };
}

async function readJson(path: string): Promise<Fields> {
  return JSON.parse(await readFile(path, "utf8")) as Fields;
}

function writeJson(path: string, value: unknown): Promise<void> {
  return writeFile(path, JSON.stringify(value));
}

/** https://huggingface.co/docs/safetensors: the header's length, the header, the data. */
function parseSafetensors(file: Buffer): Map<string, StoredTensor> {
  const start = 8 + Number(file.readBigUInt64LE());
  const { __metadata__, ...header } = JSON.parse(file.toString("utf8", 8, start)) as Record<
    string,
    { dtype: string; shape: number[]; data_offsets: [number, number] }
  >;
  return new Map(
    Object.entries(header).map(
      ([
        name,
        {
          dtype,
          shape,
          data_offsets: [from, to],
        },
      ]) => [name, { dtype, shape, data: file.subarray(start + from, start + to) }],
    ),
  );
}

function formatSafetensors(tensors: readonly (readonly [string, StoredTensor])[]): Buffer {
  const header: Record<string, unknown> = {};
  let offset = 0;
  for (const [name, { dtype, shape, data }] of tensors) {
    header[name] = { dtype, shape, data_offsets: [offset, offset + data.length] };
    offset += data.length;
  }
  const text = JSON.stringify(header);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(Buffer.byteLength(text)));
  return Buffer.concat([length, Buffer.from(text), ...tensors.map(([, { data }]) => data)]);
}

export function float32(shape: readonly number[], value: (index: number) => number): StoredTensor {
  const length = shape.reduce((product, size) => product * size, 1);
  return { dtype: "F32", shape, data: new Uint8Array(Float32Array.from({ length }, (_, i) => value(i)).buffer) };
}

export function int64(shape: readonly number[], value: (index: number) => number): StoredTensor {
  const length = shape.reduce((product, size) => product * size, 1);
  const numbers = BigInt64Array.from({ length }, (_, i) => BigInt(value(i)));
  return { dtype: "I64", shape, data: new Uint8Array(numbers.buffer) };
}
