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

export interface DownloadLimits {
  /** From all addresses. */
  readonly exportsAtOnce: number;
  readonly exportsPerAddress: number;
  /** Milliseconds without a byte read, after which a download is given up. */
  readonly exportUnreadMs: number;
}

/** The drawings as open data. Each download reads the store from end to end: only some go on at once, and fewer from one address. */
export class DrawingDownloads {
  readonly #underWay = new Map<string, number>();

  constructor(
    private readonly store: DrawingStore,
    private readonly limits: DownloadLimits,
  ) {}

  /**
   * @param from stands for an address
   * @param word of which; undefined for all
   * @throws StudioError BUSY
   */
  begin(from: string, format: ExportFormat, word: string | undefined, filter: DrawingFilter): Download {
    const { exportsAtOnce, exportsPerAddress, exportUnreadMs } = this.limits;
    const fromThere = this.#underWay.get(from) ?? 0;
    const all = [...this.#underWay.values()].reduce((sum, some) => sum + some, 0);
    if (all >= exportsAtOnce || fromThere >= exportsPerAddress)
      throw new StudioError("BUSY", "Too many downloads are under way; try again in a moment.");
    const zipped = word === undefined && !format.endsWith("ndjson");
    const bytes =
      word === undefined ? exportAll(this.store, format, filter) : exportWord(this.store, word, format, filter);
    this.#underWay.set(from, fromThere + 1);
    const stream = Readable.from(
      whileRead(bytes, exportUnreadMs, () => stream.destroy()),
      {
        objectMode: false,
        highWaterMark: 256 * 1024,
      },
    );
    stream.once("close", () => {
      const left = (this.#underWay.get(from) ?? 1) - 1;
      if (left > 0) this.#underWay.set(from, left);
      else this.#underWay.delete(from);
    });
    return {
      name: `${word ?? "drawings"}.${format}${zipped ? ".zip" : ""}`,
      type: zipped ? "application/zip" : TYPES[format],
      stream,
    };
  }
}

/** Calls `unread` if nothing was taken for so many milliseconds. */
async function* whileRead<Piece>(
  pieces: AsyncIterable<Piece>,
  milliseconds: number,
  unread: () => void,
): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    const timer = setTimeout(unread, milliseconds);
    try {
      yield piece;
    } finally {
      clearTimeout(timer);
    }
  }
}
