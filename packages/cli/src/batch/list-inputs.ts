import { hasPhotoEnding, photosBelow } from "@vistazo/image";
import { UsageError } from "../exit.js";
import { glob, isGlob } from "../glob.js";
import { kindOf } from "../photo-arguments.js";
import type { BatchInput } from "./batch-row.js";
import { type PlacedFile, placeFile } from "./open-file.js";
import { parquetInputs } from "./parquet-source.js";
import { openStorage, parseS3 } from "./storage.js";
import { linesOf } from "./text-lines.js";

/** What is known of an input before it has its number. */
export type ListedInput = Omit<BatchInput, "index">;

export interface ListOptions {
  /** The field of JSON lines and the column of Parquet files that names photos, or holds them. */
  readonly column: string;
  readonly stdin?: AsyncIterable<Uint8Array>;
}

const LIST = /\.(txt|list|jsonl|ndjson|parquet)$/i;

/**
 * The inputs that sources name, in an order that the same sources always have: folders (all photos in and below them), patterns,
 * photos and addresses as they are; lists, which are text files (`.txt`, a path or address a line), JSON lines and Parquet files; `-`
 * for a list on stdin; and prefixes or objects of a storage, `s3://bucket/prefix`.
 *
 * @throws UsageError where a source is not there, or names nothing; BatchError
 */
export async function* listInputs(
  sources: readonly string[],
  options: ListOptions,
): AsyncGenerator<ListedInput, void, undefined> {
  for (const source of sources) {
    let found = 0;
    for await (const input of inputsOf(source, options)) {
      found++;
      yield input;
    }
    if (found === 0) throw new UsageError(`${source === "-" ? "The list on stdin" : source} names no photos.`);
  }
}

async function* inputsOf(source: string, options: ListOptions): AsyncGenerator<ListedInput, void, undefined> {
  if (source === "-") {
    yield* listed(linesOf(options.stdin ?? process.stdin), "stdin", options.column);
    return;
  }
  if (/^(https?|data|file):/i.test(source)) {
    yield { photo: source };
    return;
  }
  const s3 = parseS3(source);
  if (s3) {
    if (LIST.test(s3.key)) yield* listFile(source, options);
    else if (hasPhotoEnding(s3.key)) yield { photo: source };
    else yield* objectsBelow(s3.bucket, s3.key);
    return;
  }
  const kind = await kindOf(source);
  if (kind === "folder") {
    for await (const photo of photosBelow(source)) yield { photo };
  } else if (kind === "file") {
    if (LIST.test(source)) yield* listFile(source, options);
    else yield { photo: source };
  } else if (isGlob(source)) {
    for (const path of await glob(source)) {
      if (LIST.test(path)) yield* listFile(path, options);
      else if (hasPhotoEnding(path)) yield { photo: path };
    }
  } else throw new UsageError(`There is no file or folder at ${source}.`);
}

async function* objectsBelow(bucket: string, prefix: string): AsyncGenerator<ListedInput, void, undefined> {
  for await (const key of openStorage(`s3://${bucket}`).list(prefix)) {
    if (hasPhotoEnding(key)) yield { photo: `s3://${bucket}/${key}` };
  }
}

async function* listFile(place: string, { column }: ListOptions): AsyncGenerator<ListedInput, void, undefined> {
  const file = placeFile(place);
  if (/\.parquet$/i.test(place)) yield* parquetInputs(place, file, column);
  else yield* listed(linesOf(bytesOf(file)), place, column);
}

const PIECE = 1 << 20;

async function* bytesOf({ storage, name }: PlacedFile): AsyncGenerator<Uint8Array, void, undefined> {
  const size = await storage.size(name);
  if (size === undefined) throw new UsageError(`There is no list at ${storage.describe(name)}.`);
  for (let start = 0; start < size; start += PIECE) yield storage.range(name, start, Math.min(size, start + PIECE));
}

/** A path or an address a line, or JSON: a text, or an object that has one in its field. Empty lines and those that begin with # say nothing. */
async function* listed(
  lines: AsyncIterable<string>,
  list: string,
  column: string,
): AsyncGenerator<ListedInput, void, undefined> {
  let number = 0;
  for await (const line of lines) {
    number++;
    const text = line.trim();
    if (text === "" || text.startsWith("#")) continue;
    if (!/^["{]/.test(text)) yield { photo: text };
    else yield jsonLine(text, `${list}:${number}`, column);
  }
}

function jsonLine(text: string, place: string, column: string): ListedInput {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { photo: place, problem: `${place} is not JSON.` };
  }
  if (typeof value === "object" && value !== null && Object.hasOwn(value, column))
    value = (value as Readonly<Record<string, unknown>>)[column];
  if (typeof value === "string" && value.trim() !== "") return { photo: value };
  return { photo: place, problem: `${place} has no text in its field "${column}": name the field with --column.` };
}
