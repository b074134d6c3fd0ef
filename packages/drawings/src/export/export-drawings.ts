import { bitmapSide, drawingBitmap, formatDrawingLine, writeBinaryDrawing, writeBitmaps } from "@vistazo/doodle";
import { type WrittenEntry, writeZip } from "@vistazo/files";
import type { DrawingFilter, DrawingStore, StoredDrawing } from "../store.js";
import type { ExportFormat } from "./export-format.js";
import { parquetFile } from "./parquet.js";
import { simplified } from "./simplified.js";

/** About as many bytes are handed on at once. */
const chunkBytes = 64 * 1024;

/**
 * The drawings of one word as a file of the data set, as bytes, while they are read from the store.
 *
 * @param filter which of them; of a .npy file, whose beginning says how many there are, those drawn until now at most
 */
export async function* exportWord(
  store: DrawingStore,
  word: string,
  format: ExportFormat,
  filter: DrawingFilter = {},
): AsyncGenerator<Uint8Array> {
  if (format === "npy") yield* chunked(bitmaps(store, word, filter));
  else yield* exportStream(store.stream({ words: [word], filter, form: formOf(format) }), format);
}

/**
 * The drawings of all words: lines of all of them in one file, and of the other formats, which hold one word each, a zip with a
 * file for each word.
 */
export async function* exportAll(
  store: DrawingStore,
  format: ExportFormat,
  filter: DrawingFilter = {},
): AsyncGenerator<Uint8Array> {
  if (format === "raw.ndjson" || format === "simplified.ndjson")
    yield* exportStream(store.stream({ filter, form: formOf(format) }), format);
  else yield* writeZip(wordFiles(store, format, filter));
}

/** Only raw lines say more than the wall shows. */
function formOf(format: ExportFormat): "drawn" | "simplified" {
  return format === "raw.ndjson" ? "drawn" : "simplified";
}

async function* wordFiles(
  store: DrawingStore,
  format: ExportFormat,
  filter: DrawingFilter,
): AsyncGenerator<WrittenEntry> {
  for (const { word } of await store.counts()) {
    const safe = word.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "_");
    // Tables are laid out as query engines expect partitions to be.
    const name = format === "parquet" ? `word=${encodeURIComponent(word)}/drawings.parquet` : `${safe}.${format}`;
    yield { name, content: exportWord(store, word, format, filter) };
  }
}

function exportStream(
  drawings: AsyncIterable<StoredDrawing>,
  format: Exclude<ExportFormat, "npy">,
): AsyncGenerator<Uint8Array> {
  if (format === "parquet") return parquetFile(drawings);
  if (format === "bin") return chunked(records(drawings));
  return chunked(lines(drawings, format === "raw.ndjson"));
}

async function* lines(drawings: AsyncIterable<StoredDrawing>, raw: boolean): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const { id, word, drawing, recognized, at, country } of drawings) {
    const line = formatDrawingLine({
      word,
      countryCode: country ?? "",
      timestamp: dataSetTime(at),
      recognized,
      keyId: id,
      drawing: raw ? drawing : simplified(drawing),
    });
    yield encoder.encode(`${line}\n`);
  }
}

async function* records(drawings: AsyncIterable<StoredDrawing>): AsyncGenerator<Uint8Array> {
  for await (const { id, drawing, recognized, at, country } of drawings) {
    const timestamp = Math.min(0xffff_ffff, Math.max(0, Math.floor(at.getTime() / 1000)));
    yield writeBinaryDrawing({
      keyId: id,
      countryCode: country ?? "",
      // The format has no other word for what is not known.
      recognized: recognized ?? false,
      timestamp,
      drawing: simplified(drawing),
    });
  }
}

async function* bitmaps(store: DrawingStore, word: string, filter: DrawingFilter): AsyncGenerator<Uint8Array> {
  const now = new Date();
  const until = { ...filter, to: filter.to && filter.to < now ? filter.to : now };
  const count = await store.count(word, until);
  const area = bitmapSide ** 2;
  const header = writeBitmaps(new Uint8Array(area));
  yield npyHeader(header.subarray(0, header.length - area), count);
  let left = count;
  for await (const { drawing } of store.stream({ words: [word], filter: until, form: "simplified" })) {
    if (left === 0) break;
    left--;
    yield drawingBitmap(simplified(drawing));
  }
  // Drawings that were hidden in the meantime: empty pictures keep the file what its header says.
  for (; left > 0; left--) yield new Uint8Array(area);
}

/** The header of one bitmap, for as many as there are. */
function npyHeader(header: Uint8Array, count: number): Uint8Array {
  const text = new TextDecoder("latin1").decode(header);
  const length = text.length;
  const counted = text.replace("(1, ", `(${count}, `).trimEnd();
  return Uint8Array.from(`${counted.padEnd(length - 1)}\n`, (character) => character.charCodeAt(0));
}

/** As in the data set: "2017-03-17 23:24:08.021190 UTC". */
function dataSetTime(at: Date): string {
  return `${at.toISOString().replace("T", " ").replace("Z", "000")} UTC`;
}

/** The same bytes in fewer, larger pieces. */
async function* chunked(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let buffer = new Uint8Array(chunkBytes);
  let used = 0;
  for await (const piece of pieces) {
    if (used + piece.length > buffer.length) {
      if (used > 0) yield buffer.subarray(0, used);
      buffer = new Uint8Array(Math.max(chunkBytes, piece.length));
      used = 0;
    }
    buffer.set(piece, used);
    used += piece.length;
  }
  if (used > 0) yield buffer.subarray(0, used);
}
