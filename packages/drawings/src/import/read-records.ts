import { createHash } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import {
  type BinaryDrawing,
  DoodleError,
  fromStroke3,
  type LabelledDrawing,
  labelledDrawing,
  parseDrawingLine,
  readBinaryRecords,
  readSketchRnn,
} from "@vistazo/doodle";
import { parse } from "csv-parse";
import { DrawingsError } from "../drawings-error.js";
import { packDrawing } from "../packing.js";
import type { NewDrawing } from "../store.js";
import { type NewRow, parseId, rowOf } from "../store-rows.js";
import { parseTimestamp } from "./timestamp.js";

/** A line or record of a file: a drawing to keep, or why it is none. */
export type ImportRecord = { readonly row: NewRow } | { readonly error: Error };

export interface RecordFile {
  /** Its name, size and a hash of its ends. */
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  /** How many bytes have been read so far. */
  bytesRead(): number;
  /** @param from how many lines or records at the beginning are passed over without being looked at. */
  records(from: number): AsyncGenerator<ImportRecord>;
}

/** The most bytes of a line: far more than a drawing within the limits has. */
const maxLine = 16 * 2 ** 20;
/** Bytes at both ends of a file by which it is known. */
const endBytes = 1 << 16;
/** When a drawing whose file does not say it was made. */
const unknownTime = new Date(0);

/**
 * A file of the data set: raw or simplified ndjson, Kaggle's CSV, .bin, or sketch-rnn's .npz, as it is or packed by gzip (`.gz`).
 *
 * @param word of a .bin or .npz file, which does not say it, or of a CSV file without that column. Default: from its name, `cat.bin`,
 *   `full_binary_cat.bin` or `sketchrnn_cat.full.npz`.
 * @throws DrawingsError `invalid-file` for a file that is not there or of another kind.
 */
export async function openRecordFile(path: string, word?: string): Promise<RecordFile> {
  const kind = /\.(ndjson|jsonl|csv|bin|npz)(\.gz)?$/.exec(path);
  if (!kind)
    throw new DrawingsError(
      "invalid-file",
      `${path} is of no kind that can be imported: name an .ndjson or .bin file, a .csv or an .npz, or one of these with .gz.`,
    );
  const { key, size } = await identify(path);
  let source: ReadStream | undefined;
  const bytes = (): AsyncIterable<Uint8Array> => {
    source = createReadStream(path, { highWaterMark: 1 << 18 });
    // `pipeline` hands an error of the file on to whoever reads what is unpacked.
    return kind[2] ? pipeline(source, createGunzip(), () => {}) : source;
  };
  const ownWord =
    word ??
    basename(path, kind[0])
      .replace(/^(full_binary|sketchrnn)_/, "")
      .replace(/\.full$/, "");
  const readers: Readonly<Record<string, typeof binaryRecords>> = {
    bin: binaryRecords,
    csv: csvRecords,
    npz: sketchRnnRecords,
  };
  return {
    key,
    size,
    bytesRead: () => source?.bytesRead ?? 0,
    records: (from) => (readers[kind[1]] ?? lineRecords)(path, bytes(), ownWord, from),
  };
}

async function identify(path: string): Promise<{ key: string; size: number }> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const hash = createHash("sha256");
      for (const position of [0, Math.max(0, size - endBytes)]) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(endBytes), 0, endBytes, position);
        hash.update(buffer.subarray(0, bytesRead));
      }
      return { key: `${basename(path)} ${size} ${hash.digest("hex").slice(0, 32)}`, size };
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new DrawingsError(
      "invalid-file",
      `${path} cannot be read (${(cause as Error).message}): name a file of drawings.`,
      {
        cause,
      },
    );
  }
}

async function* lineRecords(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  _word: string,
  from: number,
): AsyncGenerator<ImportRecord> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  // Without the blank ones, which are nothing.
  let drawn = 0;
  const record = (bytes: Buffer): ImportRecord | undefined => {
    number++;
    // A byte order mark begins some files.
    const line = bytes.toString().replace(number === 1 ? /^\ufeff/ : "", "");
    if (line.trim() === "" || ++drawn <= from) return undefined;
    try {
      return { row: fieldsRow(parseDrawingLine(line)) };
    } catch (error) {
      return { error: located(path, `line ${number}`, error) };
    }
  };
  try {
    for await (const piece of bytes) {
      const chunk =
        rest.length === 0 ? Buffer.from(piece.buffer, piece.byteOffset, piece.length) : Buffer.concat([rest, piece]);
      let start = 0;
      for (;;) {
        const end = chunk.indexOf(10, start);
        if (end < 0) break;
        const found = record(chunk.subarray(start, end));
        if (found) yield found;
        start = end + 1;
      }
      rest = chunk.subarray(start);
      if (rest.length > maxLine) throw new Error(`line ${number + 1} is too long`);
    }
  } catch (cause) {
    throw cut(path, `line ${number}`, cause);
  }
  const last = record(rest);
  if (last) yield last;
}

async function* binaryRecords(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  word: string,
  from: number,
): AsyncGenerator<ImportRecord> {
  let number = 0;
  try {
    for await (const { record } of readBinaryRecords(bytes)) {
      if (++number <= from) continue;
      if (record instanceof DoodleError) yield { error: located(path, `drawing ${number}`, record) };
      else yield recordOf(path, number, record, word);
    }
  } catch (cause) {
    throw cut(path, `drawing ${number}`, cause);
  }
}

function recordOf(path: string, number: number, drawing: BinaryDrawing, word: string): ImportRecord {
  const { keyId, countryCode, recognized, timestamp } = drawing;
  try {
    const at = new Date(timestamp * 1000);
    const strokes = drawing.drawing.map(([xs, ys]) => [Array.from(xs), Array.from(ys)] as const);
    return { row: newRow({ word, keyId, country: countryCode, recognized, at, drawing: strokes }) };
  } catch (error) {
    return { error: located(path, `drawing ${number}`, error) };
  }
}

/** The rows of a CSV file with the columns of Kaggle's: `drawing` (strokes in JSON), `key_id`, `word`, `recognized`, `countrycode`, `timestamp`. */
async function* csvRecords(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  word: string,
  from: number,
): AsyncGenerator<ImportRecord> {
  let number = 0;
  const rows = pipeline(
    bytes,
    parse({
      bom: true,
      columns: (head: string[]) => head.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      // A row of too few or too many cells has no drawing in its place, and is told as such.
      relax_column_count: true,
      max_record_size: maxLine,
    }),
    () => {},
  );
  try {
    for await (const row of rows as AsyncIterable<Readonly<Record<string, string>>>) {
      if (++number === 1 && !("drawing" in row)) throw new Error('its first row names no column "drawing"');
      if (number <= from) continue;
      yield csvRecord(path, number, row, word);
    }
  } catch (cause) {
    throw cut(path, `row ${number}`, cause);
  }
}

function csvRecord(path: string, number: number, row: Readonly<Record<string, string>>, word: string): ImportRecord {
  const { drawing, recognized = "", timestamp = "", ...fields } = row;
  try {
    const given = labelledDrawing({
      word,
      ...fields,
      drawing: jsonOrNothing(drawing),
      recognized: /^true$/i.test(recognized) || (/^false$/i.test(recognized) ? false : undefined),
      timestamp: timestamp === "" ? undefined : timestamp,
    });
    return { row: fieldsRow(given) };
  } catch (error) {
    return { error: located(path, `row ${number}`, error) };
  }
}

function jsonOrNothing(text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The drawings of all parts of a sketch-rnn file, in which nothing but strokes is known of them. */
async function* sketchRnnRecords(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  word: string,
  from: number,
): AsyncGenerator<ImportRecord> {
  let number = 0;
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    const { train, valid, test } = await readSketchRnn(Buffer.concat(pieces));
    for (const part of [train, valid, test]) {
      for (const rows of part) {
        if (++number <= from) continue;
        try {
          yield { row: fieldsRow(labelledDrawing({ word, drawing: fromStroke3(rows) })) };
        } catch (error) {
          yield { error: located(path, `drawing ${number}`, error) };
        }
      }
    }
  } catch (cause) {
    throw cut(path, `drawing ${number}`, cause);
  }
}

function fieldsRow({ word, keyId, countryCode, recognized, timestamp, drawing }: LabelledDrawing): NewRow {
  const at = timestamp === undefined ? unknownTime : parseTimestamp(timestamp);
  if (!at) throw new DrawingsError("invalid-drawing", `"timestamp" must be as in "2017-03-17 23:24:08.021 UTC".`);
  return newRow({ word, keyId, country: countryCode, recognized, at, drawing });
}

function newRow({ keyId, country, ...drawing }: Omit<NewDrawing, "id"> & { readonly keyId?: string }): NewRow {
  if (/\p{Cc}/u.test(drawing.word)) throw new DrawingsError("invalid-drawing", "The word has control characters.");
  return rowOf({
    ...drawing,
    id: keyId !== undefined && isId(keyId) ? keyId : contentId(drawing.word, drawing.drawing),
    ...(country && /^[A-Z]{2}$/.test(country) && { country }),
  });
}

function isId(text: string): boolean {
  try {
    return parseId(text) > 0n;
  } catch {
    return false;
  }
}

/** The id of a drawing that has none: the same for the same drawing. */
function contentId(word: string, drawing: NewDrawing["drawing"]): string {
  const digest = createHash("sha256").update(word).update("\0").update(packDrawing(drawing)).digest();
  return String(BigInt.asUintN(62, digest.readBigUInt64LE()) + 1n);
}

function located(path: string, where: string, error: unknown): Error {
  if (!(error instanceof DoodleError || error instanceof DrawingsError)) throw error;
  return new DrawingsError("invalid-drawing", `${path}, ${where}: ${error.message}`, { cause: error });
}

function cut(path: string, where: string, cause: unknown): DrawingsError {
  const message = cause instanceof Error ? cause.message.replace(/\.$/, "") : cause;
  return new DrawingsError("invalid-file", `${path} cannot be read beyond ${where}: ${message}.`, { cause });
}
