import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { UsageError } from "../exit.js";
import { BatchError } from "./batch-error.js";
import type { ListedInput } from "./list-inputs.js";
import type { PlacedFile } from "./open-file.js";

/** Rows are read a group at once; one of photos that holds more than this is refused. */
const MOST_GROUP_BYTES = 1 << 30;

interface OpenParquet {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
}

/**
 * The photos that a column of a Parquet file names, or that it holds: as bytes, or as the data sets of the Hub do, as
 * `{bytes, path}`. Of photos themselves only their number is read here.
 *
 * @param place how the file is named
 * @throws BatchError `bad-list`, UsageError where there is no such column
 */
export async function* parquetInputs(
  place: string,
  source: PlacedFile,
  column: string,
): AsyncGenerator<ListedInput, void, undefined> {
  const { file, metadata } = await openParquet(place, source);
  const { children } = parquetSchema(metadata);
  const found = children.find(({ element }) => element.name === column);
  if (!found) {
    const names = children.map(({ element }) => element.name).join(", ");
    throw new UsageError(`${place} has no column "${column}", it has ${names}: name one with --column.`);
  }
  const { converted_type, logical_type } = found.element;
  const names = converted_type === "UTF8" || logical_type?.type === "STRING";
  let number = 0;
  for (const { num_rows } of metadata.row_groups) {
    const end = number + Number(num_rows);
    if (names) {
      const rows = await parquetReadObjects({
        file,
        metadata,
        compressors,
        columns: [column],
        rowStart: number,
        rowEnd: end,
      });
      for (const [i, { [column]: value }] of rows.entries()) {
        if (typeof value === "string" && value !== "") yield { photo: value };
        else yield { photo: `${place}#${number + i}`, problem: `Row ${number + i} of ${place} names no photo.` };
      }
    } else for (let i = number; i < end; i++) yield { photo: `${place}#${i}`, row: { file: place, column, number: i } };
    number = end;
  }
}

/** Reads photos that a Parquet file holds, row by row: those of a group are decoded together, and kept until another's are asked for. */
export class ParquetPhotos {
  readonly #files = new Map<string, Promise<OpenParquet>>();
  #group:
    | { readonly of: string; readonly start: number; readonly end: number; readonly rows: Promise<unknown[]> }
    | undefined;

  constructor(private readonly open: (place: string) => PlacedFile) {}

  /** @throws BatchError `bad-list`, `damaged` */
  async read(place: string, column: string, number: number): Promise<Uint8Array> {
    let opened = this.#files.get(place);
    if (!opened) {
      opened = openParquet(place, this.open(place));
      this.#files.set(place, opened);
    }
    const { file, metadata } = await opened;
    const of = `${place} ${column}`;
    if (this.#group?.of !== of || number < this.#group.start || number >= this.#group.end) {
      const { start, end, bytes } = groupOf(metadata, column, number);
      if (bytes > MOST_GROUP_BYTES)
        throw new BatchError(
          "bad-list",
          `${place} has ${bytes} bytes in a group of rows: write it with smaller groups.`,
        );
      const rows = parquetReadObjects({
        file,
        metadata,
        compressors,
        columns: [column],
        rowStart: start,
        rowEnd: end,
        utf8: false,
      });
      this.#group = { of, start, end, rows: rows.then((read) => read.map((row) => row[column])) };
    }
    const { start, rows } = this.#group;
    const value = (await rows)[number - start];
    const bytes = value instanceof Uint8Array ? value : (value as { readonly bytes?: unknown } | null)?.bytes;
    if (bytes instanceof Uint8Array && bytes.length > 0) return bytes;
    throw new BatchError("damaged", `Row ${number} of ${place} holds no photo in "${column}".`);
  }
}

function groupOf(
  metadata: FileMetaData,
  column: string,
  number: number,
): { start: number; end: number; bytes: number } {
  let start = 0;
  for (const { num_rows, columns } of metadata.row_groups) {
    const end = start + Number(num_rows);
    if (number < end) {
      const own = columns.filter(({ meta_data }) => meta_data?.path_in_schema[0] === column);
      return {
        start,
        end,
        bytes: own.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0),
      };
    }
    start = end;
  }
  return { start, end: number + 1, bytes: 0 };
}

async function openParquet(place: string, { storage, name }: PlacedFile): Promise<OpenParquet> {
  const byteLength = await storage.size(name);
  if (byteLength === undefined) throw new BatchError("not-found", `There is no ${place}.`);
  const file: AsyncBuffer = {
    byteLength,
    async slice(start, end = byteLength) {
      const bytes = await storage.range(name, start, end);
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    },
  };
  try {
    return { file, metadata: await parquetMetadataAsync(file) };
  } catch (cause) {
    throw new BatchError("bad-list", `${place} is not a Parquet file that can be read (${(cause as Error).message}).`, {
      cause,
    });
  }
}
