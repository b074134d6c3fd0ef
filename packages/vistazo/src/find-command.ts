import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
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
 * Has npm fetch the command of this very version into its cache, unless it is there.
 *
 * @returns the command's module, as an address to import; undefined where npm cannot, which then has been said
 */
export function fetchCommand(): string | undefined {
  const wanted = `@vistazo/cli@${version}`;
  process.stderr.write(
    `The command is the package ${wanted}, which is not installed here: npm fetches it. To keep it: npm install @vistazo/cli\n`,
  );
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  // What npm runs sees the package's programs in its PATH.
  const { stdout, error } = spawnSync(
    program,
    [...first, "exec", "--yes", "--package", wanted, "--", "node", "-p", "process.env.PATH"],
    // On Windows npm is a script of the shell.
    {
      stdio: ["ignore", "pipe", "inherit"],
      encoding: "utf8",
      shell: process.platform === "win32" && program === "npm",
    },
  );
  const programs = (stdout ?? "").trim().split(delimiter);
  const found = findCommand(programs.map((folder) => join(folder, "..", "..", "package.json")));
  if (!found) {
    const cause = error ? ` (${error.message})` : "";
    process.stderr.write(`npm could not fetch ${wanted}${cause}: run npm install @vistazo/cli and try again.\n`);
  }
  return found;
}
