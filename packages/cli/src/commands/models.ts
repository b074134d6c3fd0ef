import { listCachedModels } from "@vistazo/checkpoint";
import type { Command } from "commander";
import { printable } from "../results/printable.js";
import { sizeText } from "../size-text.js";

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
