import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { BatchError } from "./batch-error.js";
import type { BatchRow, RejectedRow } from "./batch-row.js";

export const partFormats = ["jsonl", "parquet"] as const;
export type PartFormat = (typeof partFormats)[number];

/** The file of a shard's rows: it is there whole or not at all, and says by being there that the shard is done. */
export function partName(shard: number, format: PartFormat): string {
  return `part-${String(shard).padStart(6, "0")}.${format}`;
}

/** The shard of a file in the folder of results, undefined of any other file. */
export function shardOf(name: string, format: PartFormat): number | undefined {
  const [, number, ending] = /^part-(\d{6,})\.(\w+)$/.exec(name) ?? [];
  return ending === format ? Number(number) : undefined;
}

/**
 * Rows as a file: JSON, a line a row; or a Parquet table, whose `answer` is JSON. A row has an `answer`, or an `error` and its `code`.
 */
export function encodePart(rows: readonly BatchRow[], format: PartFormat): string | Uint8Array {
  if (format === "jsonl") return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  const rejected = rows.map((row) => ("error" in row ? row : undefined));
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "index", type: "INT64", nullable: false, data: rows.map(({ index }) => BigInt(index)) },
        { name: "photo", type: "STRING", nullable: false, data: rows.map(({ photo }) => photo) },
        {
          name: "answer",
          type: "JSON",
          nullable: true,
          data: rows.map((row) => ("answer" in row ? row.answer : undefined)),
        },
        { name: "error", type: "STRING", nullable: true, data: rows.map((_, i) => rejected[i]?.error) },
        { name: "code", type: "STRING", nullable: true, data: rows.map((_, i) => rejected[i]?.code) },
      ],
    }),
  );
}

/** What a part says of its inputs, answers left aside. */
export interface PartSummary {
  readonly indices: readonly number[];
  readonly rejected: readonly RejectedRow[];
}

/**
 * Reads a part back.
 * @param name how sentences call it
 * @throws BatchError `damaged`
 */
export async function readPart(bytes: Uint8Array, format: PartFormat, name: string): Promise<PartSummary> {
  try {
    const rows = format === "jsonl" ? jsonRows(bytes) : await parquetRows(bytes);
    return {
      indices: rows.map(({ index }) => index),
      rejected: rows.filter((row): row is RejectedRow => "error" in row),
    };
  } catch (cause) {
    throw new BatchError(
      "damaged",
      `${name} is damaged (${(cause as Error).message}): remove it and run the same command again.`,
      {
        cause,
      },
    );
  }
}

type Summary = RejectedRow | { readonly index: number };

function jsonRows(bytes: Uint8Array): Summary[] {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (text !== "" && !text.endsWith("\n")) throw new Error("its last line is cut off");
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Summary);
}

async function parquetRows(bytes: Uint8Array): Promise<Summary[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = await parquetReadObjects({
    file,
    metadata: parquetMetadata(file),
    columns: ["index", "photo", "error", "code"],
  });
  return rows.map(({ index, photo, error, code }) =>
    typeof error === "string" ? { index: Number(index), photo, error, code } : { index: Number(index) },
  );
}
