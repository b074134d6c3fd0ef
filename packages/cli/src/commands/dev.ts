import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, resolve } from "node:path";
import type { Command } from "commander";
import { UsageError } from "../exit.js";

const JAVASCRIPT: ReadonlySet<string> = new Set([".js", ".mjs", ".cjs"]);
const TYPESCRIPT: ReadonlySet<string> = new Set([".ts", ".mts", ".cts"]);

export function addDevCommand(program: Command): void {
  program
    .command("dev")
    .description(
      "run an app, and start it anew when its file or what it imports changes; its page follows and keeps what was filled in",
    )
    .argument("<file>", "the app: .js, .mjs or .ts")
    .argument("[argument...]", "handed to the app")
    .action(dev);
}

async function dev(file: string, args: readonly string[]): Promise<void> {
  const path = resolve(file);
  if (!existsSync(path)) throw new UsageError(`There is no file ${file}: name the file that launches the app.`);
  const flags = ["--watch", "--watch-preserve-output", ...flagsFor(path, file)];
  // Node's own watching starts the app anew; the variable tells the app that its page is to follow.
  const env = { ...process.env, NODE_ENV: "development", VISTAZO_DEV: "1" };
  const child = spawn(process.execPath, [...flags, path, ...args], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise<number>((ended, failed) => {
    child.once("error", failed);
    child.once("exit", (code) => ended(code ?? 0));
  });
}

/** What this Node needs to run the file. */
function flagsFor(path: string, file: string): string[] {
  const ending = extname(path);
  if (JAVASCRIPT.has(ending)) return [];
  if (!TYPESCRIPT.has(ending)) throw new UsageError(`${file} is no app: name a .js, .mjs or .ts file.`);
  // TypeScript's types know it from Node 22 on.
  if ((process.features as { readonly typescript?: unknown }).typescript) return [];
  if (process.allowedNodeEnvironmentFlags.has("--experimental-strip-types")) return ["--experimental-strip-types"];
  const tsx = installedBeside(path, "tsx");
  if (tsx) return ["--import", tsx];
  throw new UsageError(
    `Node ${process.versions.node} does not run TypeScript: install Node 22.18 or newer, or \`npm install --save-dev tsx\` beside ${file}.`,
  );
}

/** Where a package is that the file could import. */
function installedBeside(path: string, name: string): string | undefined {
  try {
    return createRequire(path).resolve(name);
  } catch {
    return undefined;
  }
}
