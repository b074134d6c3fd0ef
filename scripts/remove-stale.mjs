// Before a build: what it made of sources that are there no more is removed, lest it be found or packed.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
for (const group of ["packages", "apps"]) {
  for (const name of readdirSync(join(root, group))) {
    const workspace = join(root, group, name);
    const dist = join(workspace, "dist");
    // Only what the compiler makes; pages are emptied by their own build.
    if (!existsSync(join(workspace, "tsconfig.tsbuildinfo")) || !existsSync(dist)) continue;
    for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
      const path = relative(dist, join(entry.parentPath, entry.name));
      const source = /^(.*?)(\.d)?\.[jt]s(\.map)?$/u.exec(path)?.[1];
      if (!entry.isFile() || source === undefined || path.startsWith("page")) continue;
      if (!existsSync(join(workspace, "src", `${source}.ts`))) rmSync(join(dist, path));
    }
  }
}
