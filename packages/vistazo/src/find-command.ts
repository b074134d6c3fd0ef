import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { version } = createRequire(import.meta.url)("../package.json") as { version: string };

/**
 * The installed command's module, as an address to import.
 *
 * @param from files beside which packages are looked for, by path or address
 */
export function findCommand(from: readonly string[]): string | undefined {
  for (const place of from) {
    try {
      return pathToFileURL(createRequire(place).resolve("@vistazo/cli/main")).href;
    } catch {
      // Not there; perhaps beside the next one.
    }
  }
  return undefined;
}

/**
 * Runs the command of this very version by npm, which fetches it and keeps it in its cache.
 *
 * @returns the exit code
 */
export async function runFetched(args: readonly string[]): Promise<number> {
  const wanted = `@vistazo/cli@${version}`;
  process.stderr.write(
    `The command is the package ${wanted}, which is not installed here: npm fetches it. To keep it: npm install @vistazo/cli\n`,
  );
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const child = spawn(program, [...first, "exec", "--yes", "--package", wanted, "--", "vistazo", ...args], {
    stdio: "inherit",
    // On Windows npm is a script of the shell.
    shell: process.platform === "win32" && program === "npm",
  });
  // Whoever ends this process means the command.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once("error", ({ message }) => {
      process.stderr.write(`npm cannot be started (${message}); run npm install @vistazo/cli and try again.\n`);
      resolve(1);
    });
    child.once("close", (code) => resolve(code ?? 1));
  });
}
