import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { UsageError } from "../exit.js";
import { printable } from "../results/printable.js";
import { addStoreOptions, type StoreFlags } from "./doodle/with-store.js";

export function addCheckCommand(program: Command): void {
  addStoreOptions(
    program
      .command("check")
      .description("read all that the studio keeps, drawings and learnt models, and say whether it is whole"),
  )
    .option("--backup <folder>", "read a backup instead")
    .action(check);
}

interface CheckFlags extends StoreFlags {
  readonly backup?: string;
}

async function check({ data, database, backup }: CheckFlags): Promise<void> {
  if (backup !== undefined) {
    const { checkBackup } = await import("@vistazo/studio");
    const { at, files } = await checkBackup(backup);
    process.stdout.write(`The backup of ${at} is whole: ${Object.keys(files).length} files.\n`);
    return;
  }
  // Nothing is whole where nothing is: the folder was misspelt.
  if (data !== undefined && !(await stat(data).catch(() => null))?.isDirectory()) {
    throw new UsageError(`There is no folder at ${data}.`);
  }
  const { checkData } = await import("@vistazo/studio");
  const databaseUrl = database ?? (data ? undefined : process.env.DATABASE_URL);
  const { store, versions } = await checkData({ dataDir: data, databaseUrl });
  const lines: string[] = [];
  if (store === null) lines.push("There are no drawings yet.");
  else if (typeof store === "string") lines.push(store);
  else {
    const pages = store.pages === null ? "" : `, and ${store.pages} pages of their tables`;
    lines.push(`${store.drawings} ${store.drawings === 1 ? "drawing" : "drawings"}${pages}: all are whole.`);
  }
  for (const { version, problem } of versions) {
    lines.push(`Version ${version} of the recogniser ${problem === null ? "is whole." : `cannot be used: ${problem}`}`);
  }
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(""));
  if (typeof store === "string" || versions.some(({ problem }) => problem !== null)) process.exitCode = 1;
}
