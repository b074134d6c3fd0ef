import type { DatabaseStore } from "../database-store.js";
import type { NewRow } from "../store-rows.js";
import { openRecordFile } from "./read-records.js";

export interface ImportOptions {
  /** The word of a .bin file. Default: from the file's name. */
  readonly word?: string;
  /** Called for a line or record that is no drawing, which is then skipped. */
  readonly onInvalid?: (error: Error) => void;
  readonly onProgress?: (state: ImportState) => void;
  /** Ends the import after what is under way; it can be taken up again. */
  readonly signal?: AbortSignal;
}

export interface ImportState {
  /** Lines or records that are done with, those of earlier runs included. */
  readonly records: number;
  /** Drawings that were not known before. */
  readonly saved: number;
  /** Lines or records that were no drawings. */
  readonly skipped: number;
  readonly bytesRead: number;
  /** Of the file. */
  readonly size: number;
  readonly finished: boolean;
}

/** Drawings, or bytes of them, that are kept at once. */
const batchRows = 10_000;
const batchBytes = 8 << 20;

/**
 * Import a file of drawings: raw or simplified ndjson, Kaggle's CSV, .bin or sketch-rnn's .npz, packed by gzip or not. How far it has come is kept with the drawings: an import
 * that was broken off goes on from there, and a file that was imported is not read again. Known drawings are left out.
 *
 * @throws DrawingsError `invalid-file` for a file that cannot be read to its end; what came before is kept.
 */
export async function importFile(
  store: DatabaseStore,
  path: string,
  options: ImportOptions = {},
): Promise<ImportState> {
  const file = await openRecordFile(path, options.word);
  const before = await store.importProgress(file.key);
  const {
    records: done,
    saved,
    skipped: left,
    finished,
  } = before ?? { records: 0, saved: 0, skipped: 0, finished: false };
  let state: ImportState = { records: done, saved, skipped: left, finished, bytesRead: 0, size: file.size };
  if (state.finished) return { ...state, bytesRead: file.size };
  let { records, skipped } = state;
  let rows: NewRow[] = [];
  let bytes = 0;
  // While a batch is kept, the next one is read.
  let saving: Promise<void> = Promise.resolve();
  const save = async (finished: boolean) => {
    await saving;
    const batch = rows;
    const progress = { file: file.key, records, skipped, saved: state.saved, finished };
    rows = [];
    bytes = 0;
    saving = store.saveRows(batch, progress).then((added) => {
      const { file: _, ...done } = progress;
      state = { ...done, saved: done.saved + added, bytesRead: file.bytesRead(), size: file.size };
      options.onProgress?.(state);
    });
    // Whoever awaits it next hears of a failure; until then it is not unhandled.
    saving.catch(() => {});
  };
  try {
    for await (const record of file.records(records)) {
      records++;
      if ("error" in record) {
        skipped++;
        options.onInvalid?.(record.error);
      } else {
        const { wall, strokes } = record.row;
        rows.push(record.row);
        bytes += wall.length + (strokes?.length ?? 0);
      }
      if (rows.length < batchRows && bytes < batchBytes) continue;
      await save(false);
      if (options.signal?.aborted) break;
    }
  } catch (error) {
    await save(false);
    await saving;
    throw error;
  }
  if (!options.signal?.aborted) await save(true);
  await saving;
  return state;
}
