import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { breathe } from "@vistazo/worker";
import { DrawingsError } from "../drawings-error.js";
import { readControlFile } from "./control-file.js";
import { Damage } from "./damage.js";
import { readLogPosition } from "./log-position.js";
import { Manifest, pagedFiles } from "./manifest.js";
import { isWholePage, PAGE } from "./page-checksum.js";
import { verifyLog } from "./write-ahead-log.js";

/** The major version of the PostgreSQL that PGlite is. */
const POSTGRES = "18";
/** Pages of a table's file; the next ones are in `16402.1`. */
const PAGES_A_FILE = 131_072;
const PAGES_AT_ONCE = 128;

/**
 * Checks a database's folder before it is opened, without changing anything in it: that it is one, that it was not made by another PostgreSQL,
 * that nothing of the log is lost, and what has no checksums. PGlite by itself makes a new database wherever `PG_VERSION` is missing.
 *
 * @throws Damage
 * @throws DrawingsError `folder-unusable` if it is something else or of another version
 */
export function verifyBeforeOpening(folder: string): void {
  const names = new Set(readdirSync(folder));
  if (!names.has("PG_VERSION")) {
    if (names.has("global") && names.has("pg_wal")) throw new Damage("PG_VERSION: it is missing");
    throw new DrawingsError(
      "folder-unusable",
      `${folder} holds something else than drawings: move it away, or name another folder with --data.`,
    );
  }
  const version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (version !== POSTGRES) {
    if (!/^\d{1,3}$/u.test(version)) throw new Damage("PG_VERSION: it is not what was written");
    throw new DrawingsError(
      Number(version) > Number(POSTGRES) ? "store-newer" : "folder-unusable",
      `The drawings in ${folder} were written by PostgreSQL ${version}, and this vistazo has ${POSTGRES}: use the vistazo that wrote them.`,
    );
  }
  const control = readControlFile(folder);
  Manifest.verify(folder);
  const position = readLogPosition(folder);
  if (position) verifyLog(folder, control, position);
}

/**
 * Checks all pages of all tables of a database that was closed.
 * @returns how many there are
 * @throws Damage
 */
export async function verifyPages(folder: string): Promise<number> {
  let pages = 0;
  const buffer = new Uint8Array(PAGES_AT_ONCE * PAGE);
  for (const path of pagedFiles(folder)) {
    // What is left of tables that are gone with the next start.
    if (!existsSync(join(folder, path))) continue;
    const first = Number(/\.(\d+)$/u.exec(path)?.[1] ?? 0) * PAGES_A_FILE;
    const file = openSync(join(folder, path), "r");
    try {
      for (let number = 0; ; ) {
        const bytes = readSync(file, buffer, 0, buffer.length, number * PAGE);
        if (bytes % PAGE !== 0) throw new Damage(`${path}: its last page is cut off`);
        for (let start = 0; start < bytes; start += PAGE, number++, pages++) {
          if (!isWholePage(buffer.subarray(start, start + PAGE), first + number))
            throw new Damage(`${path}, page ${first + number}: its checksum is wrong`);
        }
        if (bytes < buffer.length) break;
        await breathe();
      }
    } finally {
      closeSync(file);
    }
  }
  return pages;
}
