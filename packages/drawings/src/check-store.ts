import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DrawingsError } from "./drawings-error.js";
import { Damage, damagedStore } from "./embedded/damage.js";
import { lockFolder } from "./embedded/folder-lock.js";
import { verifyPages } from "./embedded/verify-folder.js";
import { openStore, type StoreOptions } from "./open-store.js";

/** What a check has read. */
export interface StoreCheck {
  readonly drawings: number;
  /** Pages of tables and indices, whose checksums are right; null on a server, which looks after its own. */
  readonly pages: number | null;
}

/**
 * Reads a whole store: each drawing, whether it is counted, and in a folder each page of each table. Nobody else may use the folder.
 *
 * @returns null where there is none in the folder yet
 * @throws DrawingsError `store-damaged`, and as `openStore`
 */
export async function checkStore(options: StoreOptions): Promise<StoreCheck | null> {
  const folder = "dataDir" in options ? join(resolve(options.dataDir), "drawings") : null;
  if (folder && !existsSync(folder)) return null;
  const drawings = await checkDrawings(options);
  if (!folder) return { drawings, pages: null };
  const lock = await lockFolder(await realpath(folder));
  try {
    return { drawings, pages: await verifyPages(folder) };
  } catch (error) {
    throw error instanceof Damage ? damagedStore(folder, error.message, error) : error;
  } finally {
    await lock.release();
  }
}

/** Reads all drawings that are shown, and compares them with what is counted of them. */
async function checkDrawings(options: StoreOptions): Promise<number> {
  const store = await openStore(options);
  try {
    const found = new Map<string, number>();
    let drawings = 0;
    for await (const { word, country = "", recognized } of store.stream()) {
      drawings++;
      for (const key of [`${word} ${country}`, ...(recognized ? [`${word} ${country} recognised`] : [])])
        found.set(key, (found.get(key) ?? 0) + 1);
    }
    for (const { word, country, drawings: all, recognized } of (await store.summaries()).countries) {
      for (const [key, counted] of [
        [`${word} ${country}`, all],
        [`${word} ${country} recognised`, recognized],
      ] as const) {
        const there = found.get(key) ?? 0;
        found.delete(key);
        if (there === counted) continue;
        throw new DrawingsError(
          "store-damaged",
          `Of the drawings of “${word}” ${counted} are counted and ${there} are there: restore the store from a copy.`,
        );
      }
    }
    const [uncounted] = found.keys();
    if (uncounted === undefined) return drawings;
    throw new DrawingsError(
      "store-damaged",
      `Drawings are there that are not counted (${uncounted}): restore the store from a copy.`,
    );
  } finally {
    await store.close();
  }
}
