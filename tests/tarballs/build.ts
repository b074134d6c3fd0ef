import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setup as buildPages } from "../sources/build-pages.js";

/** Before the tarballs are made: what lies in them is built from the sources as they are now. */
export function setup(): void {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-b"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  if (status !== 0) throw new Error("The packages could not be built: see the message above.");
  buildPages();
}
