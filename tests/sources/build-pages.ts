import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Workspaces that build pages, and what was written last. */
const pages = { "apps/web": "dist/index.html", "packages/interface": "dist/page/index.html" };

/** Before tests in a browser: builds the pages again whose sources, or those of any package, have changed since. */
export function setup(): void {
  const changed = newest();
  for (const [workspace, page] of Object.entries(pages)) {
    const built = join(root, workspace, page);
    if (existsSync(built) && statSync(built).mtimeMs > changed) continue;
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const { status } = spawnSync(npm, ["run", "--silent", "build"], {
      cwd: join(root, workspace),
      stdio: ["ignore", "inherit", "inherit"],
      // As they are shipped, not as tests would have them.
      env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "" },
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new Error(`The pages of ${workspace} could not be built: see the message above.`);
  }
}

/** When a source of a package or a page was changed last. Tests are none. */
function newest(): number {
  let time = 0;
  for (const group of ["packages", "apps"]) {
    for (const workspace of readdirSync(join(root, group))) {
      const sources = join(root, group, workspace, "src");
      if (!existsSync(sources)) continue;
      for (const entry of readdirSync(sources, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || entry.name.endsWith(".test.ts")) continue;
        time = Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs);
      }
    }
  }
  return time;
}
