import { createHash } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { type BinaryDrawing, DoodleError, parseDrawingLine, readBinaryDrawings } from "@vistazo/doodle";
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
 * A file of the data set: raw or simplified ndjson, or .bin, as it is or packed by gzip (`.gz`).
 *
 * @param word of a .bin file, which does not say it. Default: from its name, `cat.bin` or `full_binary_cat.bin`.
 * @throws DrawingsError `invalid-file` for a file that is not there or of another kind.
 */
export async function openRecordFile(path: string, word?: string): Promise<RecordFile> {
  const kind = /\.(ndjson|jsonl|bin)(\.gz)?$/.exec(path);
  if (!kind)
    throw new DrawingsError(
      "invalid-file",
      `${path} is of no kind that can be imported: name an .ndjson or .bin file, or one of these with .gz.`,
    );
  const { key, size } = await identify(path);
  let source: ReadStream | undefined;
  const bytes = (): AsyncIterable<Uint8Array> => {
    source = createReadStream(path, { highWaterMark: 1 << 18 });
    // `pipeline` hands an error of the file on to whoever reads what is unpacked.
    return kind[2] ? pipeline(source, createGunzip(), () => {}) : source;
  };
  const binaryWord = word ?? basename(path, kind[0]).replace(/^full_binary_/, "");
  return {
    key,
    size,
    bytesRead: () => source?.bytesRead ?? 0,
    records: (from) =>
      kind[1] === "bin" ? binaryRecords(path, bytes(), binaryWord, from) : lineRecords(path, bytes(), from),
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
  from: number,
): AsyncGenerator<ImportRecord> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  const record = (line: Buffer): ImportRecord | undefined => {
    number++;
    if (number <= from) return undefined;
    try {
      return { row: lineRow(line.toString()) };
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
  const last = rest.toString().trim() === "" ? undefined : record(rest);
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
    for await (const drawing of readBinaryDrawings(bytes)) {
      if (++number <= from) continue;
      yield recordOf(path, number, drawing, word);
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

function lineRow(line: string): NewRow {
  const { word, keyId, countryCode, recognized = false, timestamp, drawing } = parseDrawingLine(line);
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
