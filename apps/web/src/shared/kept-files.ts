import { del, get, set } from "idb-keyval";

/** More are not kept: writing them would take longer than choosing them again. */
const MOST_BYTES = 200_000_000;

/** Set for as long as the tab lives: the next person at the computer finds nothing. */
const markOf = (name: string) => `vistazo.kept.${name}`;

/** Keeps files on this device, so that a reload of this tab finds them again; in the place of those of that name. */
export async function keepFiles(name: string, files: readonly File[]): Promise<void> {
  if (files.length === 0 || files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return forgetFiles(name);
  // Where a browser keeps nothing, as in private windows of some, all else works.
  try {
    await set(name, [...files]);
    sessionStorage.setItem(markOf(name), "1");
  } catch {}
}

export async function forgetFiles(name: string): Promise<void> {
  try {
    sessionStorage.removeItem(markOf(name));
    await del(name);
  } catch {}
}

/** What this tab has kept; what another has left is removed. */
export async function recallFiles(name: string): Promise<readonly File[]> {
  try {
    if (sessionStorage.getItem(markOf(name)) === null) {
      await del(name);
      return [];
    }
    const kept: unknown = await get(name);
    return Array.isArray(kept) ? kept.filter((file) => file instanceof File) : [];
  } catch {
    return [];
  }
}
