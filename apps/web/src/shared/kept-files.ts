import { createStore } from "idb-keyval";

/** More are not kept: writing them would take longer than choosing them again. */
const MOST_BYTES = 200_000_000;

const store = createStore("keyval-store", "keyval");

interface Kept {
  readonly mark: string;
  readonly files: readonly File[];
}

/**
 * Where this tab notes that files are its own: the next person at the computer finds nothing, and neither does another tab. It is noted
 * before the files are written, because a tab that is loaded anew right then is there to find them.
 */
const noteOf = (name: string) => `vistazo.kept.${name}`;

/** Resolves when the browser has what is to be written: it writes even if the page is gone the next moment. */
async function write(change: (store: IDBObjectStore) => void): Promise<void> {
  await store("readwrite", (objects) => {
    change(objects);
    // Without it a page that is loaded anew takes back what it has not seen finished.
    objects.transaction.commit();
  });
}

/**
 * Keeps files on this device, so that a reload of this tab finds them again; in the place of those of that name. To be called before they
 * are shown: what a person sees is then kept.
 */
export async function keepFiles(name: string, files: readonly File[]): Promise<void> {
  if (files.length === 0 || files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return forgetFiles(name);
  // Where a browser keeps nothing, as in private windows of some, all else works.
  try {
    const mark = `${Date.now()} ${Math.random()}`;
    sessionStorage.setItem(noteOf(name), mark);
    await write((objects) => objects.put({ mark, files: [...files] } satisfies Kept, name));
  } catch {}
}

export async function forgetFiles(name: string): Promise<void> {
  try {
    sessionStorage.removeItem(noteOf(name));
    await write((objects) => objects.delete(name));
  } catch {}
}

/** What this tab has kept; what another has left is removed. */
export async function recallFiles(name: string): Promise<readonly File[]> {
  try {
    const mark = sessionStorage.getItem(noteOf(name));
    if (mark === null) {
      await forgetFiles(name);
      return [];
    }
    const kept = await store("readonly", (objects) => answerTo<Partial<Kept> | undefined>(objects.get(name)));
    return kept?.mark === mark && Array.isArray(kept.files) ? kept.files.filter((file) => file instanceof File) : [];
  } catch {
    return [];
  }
}

function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
