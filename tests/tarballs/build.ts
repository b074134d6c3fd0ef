import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { setup as buildPages } from "../sources/build-pages.js";
import { type PackReport, packAll } from "./pack.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Every package of the workspace, packed in a folder. */
    tarballs: { readonly folder: string; readonly packed: readonly PackReport[] };
  }
}

/** Before the tests: builds the sources as they are now, and packs them. */
export function setup({ provide }: TestProject): () => void {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const compiler = join(root, "node_modules/typescript-native/bin/tsc");
  for (const args of [[join(root, "scripts/remove-stale.mjs")], [compiler, "-b"]]) {
    const { status } = spawnSync(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    if (status !== 0) throw new Error("The packages could not be built: see the message above.");
  }
  buildPages();
  const folder = mkdtempSync(join(tmpdir(), "vistazo-tarballs-"));
  provide("tarballs", { folder, packed: packAll(root, folder) });
  return () => rmSync(folder, { recursive: true, force: true });
}
