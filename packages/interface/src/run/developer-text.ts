import { sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Places that are shown of a stack: those of the app itself, which are few. */
const MAX_PLACES = 6;
const OWN_FOLDER = fileURLToPath(new URL("../", import.meta.url));

/** An error for whoever develops the app: what it is, and where in the app's own code, one place a line. */
export function developerText(error: unknown): string {
  if (!(error instanceof Error)) return `Thrown: ${String(error)}`;
  const places = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/u.test(line))
    .map((line) => line.trim().replace(/file:\/\/[^)\s]+?(?=:\d+:\d+)/u, (address) => fileURLToPath(address)))
    .filter((line) => !/node:|node_modules/u.test(line) && !line.includes(OWN_FOLDER))
    .slice(0, MAX_PLACES)
    .map((line) => `    ${line.replaceAll(process.cwd() + sep, "")}`);
  return [`${error.name}: ${error.message}`, ...places].join("\n");
}
