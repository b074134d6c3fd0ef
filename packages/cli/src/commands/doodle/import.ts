import { basename } from "node:path";
import type { DatabaseStore, DrawingsError, ImportState } from "@vistazo/drawings";
import type { Command } from "commander";
import { progressBar } from "./progress-bar.js";
import { addStoreOptions, type StoreFlags, withStore } from "./with-store.js";

interface ImportFlags extends StoreFlags {
  readonly word?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** A file that was imported, or one that cannot be read to its end. */
type FileState = { readonly file: string } & (ImportState | { readonly error: DrawingsError });

/** Broken lines that are told one by one. */
const mostTold = 10;

export function addDoodleImportCommand(doodle: Command): void {
  addStoreOptions(
    doodle
      .command("import")
      .description("import drawings, or go on with an import that was broken off; known drawings are left out")
      .argument(
        "<files...>",
        "files of the Quick, Draw! data set: raw or simplified .ndjson, Kaggle's .csv, .bin or sketch-rnn's .npz, or one of these with .gz",
      )
      .option("--word <word>", "the word of a .bin, .npz or .csv file that does not say it; default: from its name")
      .option("--strict", "stop at a file that cannot be read to its end; without, the others are imported")
      .option(
        "--json",
        'print {"file","records","saved","skipped","finished"} of each file; of one that cannot be read, {"file","error","code"}',
      ),
  ).action(importFiles);
}

async function importFiles(files: readonly string[], flags: ImportFlags): Promise<void> {
  const stop = new AbortController();
  const onStop = () => {
    stop.abort();
    process.stderr.write("\nStopping after what is under way.\n");
  };
  process.once("SIGINT", onStop).once("SIGTERM", onStop);
  await withStore(flags, async (store) => {
    const states: FileState[] = [];
    for (const file of files) {
      if (stop.signal.aborted) break;
      try {
        states.push({ ...(await importOne(store, file, flags, stop.signal)), file });
      } catch (error) {
        if (flags.strict || files.length === 1 || !isBadFile(error)) throw error;
        process.stderr.write(`${error.message}\n`);
        states.push({ file, error });
      }
    }
    await store.settle();
    if (flags.json) process.stdout.write(`${JSON.stringify(states.map(told))}\n`);
    else for (const state of states) if (!("error" in state)) process.stdout.write(lineOf(state));
    const bad = states.filter((state) => "error" in state).length;
    if (bad === 0) return;
    process.stderr.write(`${bad} of ${files.length} files could not be read to their end; what came before is kept.\n`);
    // Not all that was asked for has been done.
    process.exitCode = 1;
  });
}

function isBadFile(error: unknown): error is DrawingsError {
  // By its name: what it is a class of is loaded with the first file.
  return error instanceof Error && error.name === "DrawingsError" && "code" in error && error.code === "invalid-file";
}

/** What `--json` says of a file. */
function told(state: FileState): object {
  if ("error" in state) return { file: state.file, error: state.error.message, code: state.error.code };
  const { file, records, saved, skipped, finished } = state;
  return { file, records, saved, skipped, finished };
}

function lineOf({ file, records, saved, skipped, finished }: ImportState & { readonly file: string }): string {
  return (
    `${basename(file)}: ${saved} drawings are new, ${records - saved - skipped} were known, ${skipped} lines were no drawings` +
    `${finished ? "" : "; not finished: the same command goes on from here"}\n`
  );
}

async function importOne(
  store: DatabaseStore,
  file: string,
  { word }: ImportFlags,
  signal: AbortSignal,
): Promise<ImportState> {
  const { importFile } = await import("@vistazo/drawings");
  const bar = progressBar(`{bar} {percentage}% · ${basename(file)} · {drawings} drawings · {eta_formatted} left`);
  bar?.start(1, 0, { drawings: 0 });
  let invalid = 0;
  try {
    return await importFile(store, file, {
      word,
      signal,
      onInvalid({ message }) {
        if (++invalid <= mostTold) process.stderr.write(`Skipped: ${message}\n`);
        else if (invalid === mostTold + 1)
          process.stderr.write("Further lines that are no drawings are counted only.\n");
      },
      onProgress({ bytesRead, size, records }) {
        bar?.setTotal(size);
        bar?.update(bytesRead, { drawings: records });
      },
    });
  } finally {
    bar?.stop();
  }
}
