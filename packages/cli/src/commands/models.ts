import { listCachedModels } from "@vistazo/checkpoint";
import { listSupported } from "@vistazo/vision";
import type { Command } from "commander";
import { printable } from "../results/printable.js";
import { sizeText } from "../size-text.js";

export function addModelsCommand(program: Command): void {
  program
    .command("models")
    .description("list the models in the cache, or what can be run")
    .option("--supported", "list what runs as it is published, by task, instead")
    .option("--json", "print one JSON array")
    .action(models);
}

async function models({ json, supported }: { json?: boolean; supported?: boolean }): Promise<void> {
  if (supported) {
    writeSupported(json);
    return;
  }
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

function writeSupported(json?: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(listSupported({ everyName: true }))}\n`);
    return;
  }
  const kinds = listSupported();
  const width = Math.max(...kinds.map(({ kind }) => kind.length));
  for (const [i, { task, kind, architectures }] of kinds.entries()) {
    if (task !== kinds[i - 1]?.task) process.stdout.write(`${i > 0 ? "\n" : ""}${task}\n`);
    process.stdout.write(`  ${kind.padEnd(width)}  ${architectures.join(", ")}\n`);
  }
  process.stdout.write("\nAny other model of the Hub runs if it has an onnx/ folder.\n");
}
