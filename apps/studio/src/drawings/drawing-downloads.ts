import { Readable } from "node:stream";
import type { EXPORT_FORMATS } from "@vistazo/api";
import { type DrawingFilter, type DrawingStore, type ExportFormat, exportAll, exportWord } from "@vistazo/drawings";
import { StudioError } from "../platform/error.js";

const TYPES = {
  "raw.ndjson": "application/x-ndjson",
  "simplified.ndjson": "application/x-ndjson",
  bin: "application/octet-stream",
  npy: "application/octet-stream",
  parquet: "application/vnd.apache.parquet",
} satisfies Record<ExportFormat, string> & Record<(typeof EXPORT_FORMATS)[number], string>;

export interface Download {
  readonly name: string;
  readonly type: string;
  /** The file's bytes, made while they are read. */
  readonly stream: Readable;
}

/** The drawings as open data. Each download reads the store from end to end: only some go on at once. */
export class DrawingDownloads {
  #underWay = 0;

  constructor(
    private readonly store: DrawingStore,
    private readonly atOnce: number,
  ) {}

  /**
   * @param word of which; undefined for all
   * @throws StudioError BUSY
   */
  begin(format: ExportFormat, word: string | undefined, filter: DrawingFilter): Download {
    if (this.#underWay >= this.atOnce)
      throw new StudioError("BUSY", "Too many downloads are under way; try again in a moment.");
    const zipped = word === undefined && !format.endsWith("ndjson");
    const bytes =
      word === undefined ? exportAll(this.store, format, filter) : exportWord(this.store, word, format, filter);
    this.#underWay++;
    const stream = Readable.from(bytes, { objectMode: false, highWaterMark: 256 * 1024 });
    stream.once("close", () => this.#underWay--);
    return {
      name: `${word ?? "drawings"}.${format}${zipped ? ".zip" : ""}`,
      type: zipped ? "application/zip" : TYPES[format],
      stream,
    };
  }
}
