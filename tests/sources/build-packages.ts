import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Vitest asks once for each group of tests, of this module loaded anew. */
const inProcess = globalThis as { packagesBuilt?: boolean };

/**
 * Before tests that start commands, threads and processes: builds what has changed since. A test itself runs sources; what it starts runs
 * what they were built to, which begins in half the time.
 */
export function setup(): void {
  if (inProcess.packagesBuilt) return;
  const { NODE_OPTIONS: _, ...env } = process.env;
  for (const script of ["scripts/remove-stale.mjs", "node_modules/typescript-native/bin/tsc"]) {
    const { status } = spawnSync(process.execPath, [join(root, script), ...(script.endsWith("tsc") ? ["-b"] : [])], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env,
    });
    if (status !== 0) throw new Error("The packages could not be built: see the message above.");
  }
  inProcess.packagesBuilt = true;
}
