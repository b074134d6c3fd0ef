import type { Command } from "commander";
import { UsageError } from "../exit.js";
import { printable } from "../results/printable.js";
import { sizeText } from "../size-text.js";

interface BackupFlags {
  readonly data?: string;
}

export function addBackupCommands(program: Command): void {
  const data = "where the studio keeps its data; default: as `vistazo serve`";
  program
    .command("backup")
    .description("copy what the studio keeps in its folder, drawings and learnt models, also while it runs")
    .argument("<folder>", "where to: a folder that is not there yet")
    .option("--data <folder>", data)
    .action(backup);
  program
    .command("restore")
    .description("make the studio's folder of a backup that is whole; nothing is overwritten")
    .argument("<backup>", "the folder of the backup")
    .option("--data <folder>", data)
    .action(restore);
}

async function backup(target: string, { data }: BackupFlags): Promise<void> {
  // The folder has no drawings then, and a backup without them would look like one.
  if (data === undefined && process.env.DATABASE_URL !== undefined)
    throw new UsageError(
      "The drawings are in the database of DATABASE_URL, which its own pg_dump copies; for what else is kept in the studio's folder, give --data.",
    );
  const { backupData } = await import("@vistazo/studio");
  tell("Copied", await backupData(target, data), target);
}

async function restore(backup: string, { data }: BackupFlags): Promise<void> {
  const { defaultDataDir, restoreData } = await import("@vistazo/studio");
  tell("Restored", await restoreData(backup, data), data ?? defaultDataDir());
}

function tell(
  what: string,
  { at, files }: { readonly at: string; readonly files: Readonly<Record<string, { readonly bytes: number }>> },
  where: string,
): void {
  const sizes = Object.values(files).map(({ bytes }) => bytes);
  const size = sizeText(sizes.reduce((sum, bytes) => sum + bytes, 0));
  process.stdout.write(
    `${printable(`${what} ${sizes.length} files (${size}), as they were at ${at}, to ${where}.`)}\n`,
  );
}
