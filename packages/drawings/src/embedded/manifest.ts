import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32c } from "./crc32c.js";
import { Damage } from "./damage.js";

const NAME = "vistazo-manifest.json";
/** Files without checksums of their own that hold what is in the tables true: which transactions count, and which rows they lock. */
const LOGGED = /^pg_(xact|multixact\/(members|offsets))\/[0-9A-F]+$/u;
/** Those that stay as they were made. */
const FIXED = /^((base\/\d+\/)?PG_VERSION|postgresql(\.auto)?\.conf|pg_(hba|ident)\.conf)$/u;
/** Those whose pages have checksums; here only their sizes are kept. */
const PAGED = /^(base\/\d+|global)\/\d+(_(fsm|vm|init))?(\.\d+)?$/u;

interface Kept {
  /** Checksums of small files; null of one that is being written. */
  readonly sums: Record<string, string | null>;
  /** Sizes of all tables, once the database was closed. */
  readonly sizes?: Record<string, number>;
}

/**
 * What the files of a database must be that PostgreSQL keeps no checksums of. A file that is written is marked as such on the disk before, and
 * its sum kept once it is on the disk itself, so that neither a kill nor a power cut makes a whole file look damaged.
 */
export class Manifest {
  #sums: Record<string, string | null> = {};

  private constructor(private readonly folder: string) {}

  /** Of a database that is as it should be, closed or new. */
  static make(folder: string): Manifest {
    const manifest = new Manifest(folder);
    manifest.close();
    return manifest;
  }

  /**
   * Compares the files of a database that nobody uses. One that has no manifest is taken as it is.
   * @throws Damage
   */
  static verify(folder: string): void {
    const kept = readManifest(folder);
    if (!kept) return;
    for (const [path, sum] of Object.entries(kept.sums)) {
      if (sum !== null && sumOf(join(folder, path)) !== sum)
        throw new Damage(`${path}: it is missing or not what was written`);
    }
    for (const [path, size] of Object.entries(kept.sizes ?? {})) {
      const found = statSync(join(folder, path), { throwIfNoEntry: false })?.size;
      if (found !== size) {
        throw new Damage(
          `${path}: it ${found === undefined ? "is missing" : `has ${found} bytes in place of ${size}`}`,
        );
      }
    }
  }

  /** For whoever opens the database: sizes may change from now on. */
  static open(folder: string): Manifest {
    const manifest = new Manifest(folder);
    manifest.#write(readManifest(folder)?.sums ?? sumsOf(folder));
    return manifest;
  }

  /** Before a file is written. @param path in the folder */
  writes(path: string): void {
    if (!LOGGED.test(path) || this.#sums[path] === null) return;
    this.#write({ ...this.#sums, [path]: null });
  }

  /** After it reached the disk. */
  synced(path: string): void {
    if (!LOGGED.test(path)) return;
    this.#write({ ...this.#sums, [path]: sumOf(join(this.folder, path)) ?? null });
  }

  removed(path: string): void {
    if (!(path in this.#sums)) return;
    const { [path]: _, ...others } = this.#sums;
    this.#write(others);
  }

  /** After the database was closed, and all of it is on the disk. */
  close(): void {
    const sizes = filesOf(this.folder, PAGED).map((path) => [path, statSync(join(this.folder, path)).size] as const);
    this.#write(sumsOf(this.folder), Object.fromEntries(sizes));
  }

  /** Counts only once it is on the disk. */
  #write(sums: Record<string, string | null>, sizes?: Record<string, number>): void {
    const text = JSON.stringify({ sums, ...(sizes && { sizes }) } satisfies Kept);
    const path = join(this.folder, NAME);
    const file = openSync(`${path}.part`, "w");
    try {
      writeSync(file, `${text}\n${sumOfBytes(Buffer.from(text))}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(`${path}.part`, path);
    this.#sums = sums;
  }
}

/** All tables and indices, by their paths in the folder. */
export function pagedFiles(folder: string): string[] {
  return filesOf(folder, PAGED);
}

function readManifest(folder: string): Kept | undefined {
  let content: string;
  try {
    content = readFileSync(join(folder, NAME), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Damage(`${NAME}: it cannot be read, ${(error as NodeJS.ErrnoException).code}`);
  }
  const [text, sum] = content.split("\n");
  if (sumOfBytes(Buffer.from(text)) !== sum) {
    throw new Damage(`${NAME}: its own checksum is wrong; without that file the rest is opened unchecked`);
  }
  return JSON.parse(text) as Kept;
}

function sumsOf(folder: string): Record<string, string | null> {
  const files = [...filesOf(folder, LOGGED), ...filesOf(folder, FIXED)];
  return Object.fromEntries(files.map((path) => [path, sumOf(join(folder, path)) ?? null]));
}

function filesOf(folder: string, names: RegExp): string[] {
  const found: string[] = [];
  for (const top of ["", "global", "pg_xact", "pg_multixact/members", "pg_multixact/offsets", ...databases(folder)]) {
    for (const name of readdirSync(join(folder, top))) {
      const path = top === "" ? name : `${top}/${name}`;
      if (names.test(path)) found.push(path);
    }
  }
  return found;
}

function databases(folder: string): string[] {
  return readdirSync(join(folder, "base")).map((name) => `base/${name}`);
}

function sumOf(path: string): string | undefined {
  try {
    return sumOfBytes(readFileSync(path));
  } catch {
    return undefined;
  }
}

function sumOfBytes(bytes: Uint8Array): string {
  return `${bytes.length} ${crc32c(bytes).toString(16)}`;
}
