import { appendFile, copyFile, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { InterfaceError } from "./errors.js";
import { fileReference } from "./files/file-data.js";
import type { FileStore, StoredFile } from "./files/file-store.js";
import { safeName } from "./files/safe-name.js";

export interface FlaggedRow {
  /** One for each column. */
  readonly values: readonly unknown[];
  readonly option: string;
  readonly username: string;
  readonly time: Date;
}

export interface FlagLogOptions {
  readonly folder: string;
  /** Labels of the inputs, then of the outputs. */
  readonly columns: readonly string[];
  readonly store: FileStore;
  /** Bytes of the file; then nothing more is written. Default 100 MB. */
  readonly maxSize?: number;
}

/** Keeps what people flag: a row for each in `dataset1.csv`, files beside it in a folder for each column. */
export class FlagLog {
  readonly #options: FlagLogOptions;
  /** Rows are written one after another. */
  #writing: Promise<void> = Promise.resolve();

  constructor(options: FlagLogOptions) {
    this.#options = options;
  }

  add(row: FlaggedRow): Promise<void> {
    const written = this.#writing.then(() => this.#write(row));
    this.#writing = written.catch(() => {});
    return written;
  }

  async #write({ values, option, username, time }: FlaggedRow): Promise<void> {
    const { folder, columns, maxSize = 100 * 1024 * 1024 } = this.#options;
    await mkdir(folder, { recursive: true });
    const path = join(folder, "dataset1.csv");
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    if (size > maxSize)
      throw new InterfaceError("storage-full", {
        en: "The file of flagged results is full.",
        es: "El archivo de resultados marcados está lleno.",
      });
    const cells: string[] = [];
    for (const [index, column] of columns.entries()) cells.push(await this.#cell(values[index], column));
    const header = size === 0 ? csvLine([...columns, "flag", "username", "timestamp"]) : "";
    await appendFile(path, header + csvLine([...cells, option, username, time.toISOString()]));
  }

  /** Text for a cell. Files are copied beside the table, because the app's own are removed in time. */
  async #cell(value: unknown, column: string): Promise<string> {
    if (value === null || value === undefined) return "";
    const kept = await this.#withCopies(value, join(this.#options.folder, safeName(column)), new Map());
    return typeof kept === "object" ? JSON.stringify(kept) : String(kept);
  }

  /** The value with its copy's path in place of each file, however deep in it. */
  async #withCopies(value: unknown, folder: string, copies: Map<string, string>): Promise<unknown> {
    if (typeof value !== "object" || value === null) return value;
    const stored = this.#options.store.get(fileReference(value)?.path ?? "");
    if (stored) {
      const copy = copies.get(stored.path) ?? (await copyTo(folder, stored));
      copies.set(stored.path, copy);
      return copy;
    }
    if (Array.isArray(value)) {
      const items: unknown[] = [];
      for (const item of value) items.push(await this.#withCopies(item, folder, copies));
      return items;
    }
    const entries: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value)) entries.push([key, await this.#withCopies(item, folder, copies)]);
    return Object.fromEntries(entries);
  }
}

async function copyTo(folder: string, { path, name, location }: StoredFile): Promise<string> {
  await mkdir(folder, { recursive: true });
  const target = join(folder, `${path.split("/")[1].slice(0, 16)}-${name}`);
  await copyFile(location, target);
  return target;
}

/** A line of CSV (RFC 4180). What a spreadsheet would run as a formula is kept from it by a quote in front. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const harmless = /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  });
  return `${quoted.join(",")}\r\n`;
}
