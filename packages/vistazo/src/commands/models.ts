import { listCachedModels } from "@vistazo/checkpoint";
import type { Command } from "commander";
import { printable } from "../results/printable.js";

export function addModelsCommand(program: Command): void {
  program
    .command("models")
    .description("list the models in the cache")
    .option("--json", "print one JSON array")
    .action(models);
}

async function models({ json }: { json?: boolean }): Promise<void> {
  const cached = await listCachedModels();
  if (json) {
    process.stdout.write(`${JSON.stringify(cached)}\n`);
    return;
  }
  if (cached.length === 0) {
    process.stdout.write("The cache is empty; `vistazo pull org/name` downloads a model.\n");
    return;
  }
  const width = Math.max(...cached.map(({ id }) => id.length));
  for (const { id, bytes, revision, path } of cached) {
    process.stdout.write(`${printable(`${id.padEnd(width)}  ${sizeText(bytes).padStart(8)}  ${revision}  ${path}`)}\n`);
  }
}

/** In the decimal units that the Hub shows. */
function sizeText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${Number((bytes / 1000 ** power).toPrecision(3))} ${units[power]}`;
}
