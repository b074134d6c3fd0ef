import { basename } from "node:path";
import type { DatabaseStore, ImportState } from "@vistazo/drawings";
import type { Command } from "commander";
import { progressBar } from "./progress-bar.js";
import { addStoreOptions, type StoreFlags, withStore } from "./with-store.js";

interface ImportFlags extends StoreFlags {
  readonly word?: string;
  readonly json?: boolean;
}

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
      .option("--json", 'print {"saved","skipped","records","finished"} of each file'),
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
    const states: (ImportState & { readonly file: string })[] = [];
    for (const file of files) {
      if (stop.signal.aborted) break;
      states.push({ ...(await importOne(store, file, flags, stop.signal)), file });
    }
    if (states.some(({ saved }) => saved > 0)) await store.settle();
    if (flags.json) {
      const told = states.map(({ file, records, saved, skipped, finished }) => ({
        file,
        records,
        saved,
        skipped,
        finished,
      }));
      process.stdout.write(`${JSON.stringify(told)}\n`);
      return;
    }
    for (const { file, records, saved, skipped, finished } of states)
      process.stdout.write(
        `${basename(file)}: ${saved} drawings are new, ${records - saved - skipped} were known, ${skipped} lines were no drawings` +
          `${finished ? "" : "; not finished: the same command goes on from here"}\n`,
      );
  });
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
