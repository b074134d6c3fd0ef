import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { DatabaseStore, ExportFormat } from "@vistazo/drawings";
import { writeWhole } from "@vistazo/files/node";
import { type Command, Option } from "commander";
import { UsageError } from "../../exit.js";
import { makeOutFolder } from "../../out-folder.js";
import { progressBar } from "./progress-bar.js";
import { addStoreOptions, type StoreFlags, withStore } from "./with-store.js";

interface ExportFlags extends StoreFlags {
  readonly out: string;
  readonly format: ExportFormat;
  readonly word?: readonly string[];
  readonly gzip?: boolean;
}

/** Not those of the package itself: it would be loaded with every command. */
const formats = ["raw.ndjson", "simplified.ndjson", "bin", "npy", "parquet"] as const satisfies readonly ExportFormat[];

export function addDoodleExportCommand(doodle: Command): void {
  addStoreOptions(
    doodle
      .command("export")
      .description("write the drawings to files, one a word, in the formats of the Quick, Draw! data set or as Parquet")
      .requiredOption("--out <folder>", "where the files are written: cat.ndjson, or word=cat/drawings.parquet")
      .addOption(new Option("--format <format>", "what is written").choices(formats).default("raw.ndjson"))
      .option("--word <word...>", "only these words; default: all")
      .option("--gzip", "pack the files, .gz"),
  ).action(exportFiles);
}

async function exportFiles(flags: ExportFlags): Promise<void> {
  await withStore(flags, async (store) => {
    const counts = await store.counts();
    const unknown = flags.word?.filter((word) => !counts.some((count) => count.word === word)) ?? [];
    if (unknown.length > 0)
      throw new UsageError(`There are no drawings of ${unknown.join(", ")}; see vistazo doodle stats.`);
    await makeOutFolder(flags.out);
    const words = counts.filter(({ word }) => flags.word?.includes(word) ?? true);
    const total = words.reduce((sum, { drawings }) => sum + drawings, 0);
    const bar = progressBar("{bar} {percentage}% · {word} · {value}/{total} drawings · {eta_formatted} left");
    bar?.start(total, 0, { word: "" });
    try {
      for (const { word, drawings } of words) {
        bar?.update({ word });
        await exportFile(store, word, flags);
        bar?.increment(drawings);
      }
    } finally {
      bar?.stop();
    }
    process.stdout.write(`${total} drawings of ${words.length} words are in ${flags.out}\n`);
  });
}

/** A file has its name only when it is whole. */
async function exportFile(store: DatabaseStore, word: string, { out, format, gzip }: ExportFlags): Promise<void> {
  const { exportWord } = await import("@vistazo/drawings");
  const path = `${join(out, fileName(word, format))}${gzip ? ".gz" : ""}`;
  // Parquet has a folder a word.
  await makeOutFolder(dirname(path));
  const bytes = exportWord(store, word, format);
  if (gzip) await pipeline(bytes, createGzip(), (packed) => writeWhole(path, packed));
  else await writeWhole(path, bytes);
}

function fileName(word: string, format: ExportFormat): string {
  // Query engines read a folder `word=cat` as a column.
  if (format === "parquet") return join(`word=${encodeURIComponent(word)}`, "drawings.parquet");
  // As the data set's files are called; words are only names, whatever they hold.
  const name = word.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "_").replace(/^\.+/, "_");
  return `${name}.${format.replace(/^(raw|simplified)\./, "")}`;
}
