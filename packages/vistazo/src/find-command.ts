import { spawnSync } from "node:child_process";
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
export function runFetched(args: readonly string[], env: NodeJS.ProcessEnv = process.env): number {
  const wanted = `@vistazo/cli@${version}`;
  process.stderr.write(
    `The command is the package ${wanted}, which is not installed here: npm fetches it. To keep it: npm install @vistazo/cli\n`,
  );
  const npm = env.npm_execpath?.endsWith(".js") ? [process.execPath, env.npm_execpath] : ["npm"];
  const [program, ...first] = npm;
  const { status, error } = spawnSync(
    program as string,
    [...first, "exec", "--yes", "--package", wanted, "--", "vistazo", ...args],
    // On Windows npm is a script of the shell.
    { stdio: "inherit", env, shell: process.platform === "win32" && program === "npm" },
  );
  if (error) {
    process.stderr.write(`npm cannot be started (${error.message}); run npm install @vistazo/cli and try again.\n`);
    return 1;
  }
  return status ?? 1;
}
