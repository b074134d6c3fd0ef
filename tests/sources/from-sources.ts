import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

type Target = string | { readonly [condition: string]: Target };

const root = fileURLToPath(new URL("../../", import.meta.url));
const conditions = ["@vistazo/source", "node", "import", "default"];

/**
 * Lets tests run the sources of the workspace's packages. Not by a condition of the whole process, which threads and child processes would
 * inherit: those run what was built.
 */
export function fromSources(): Plugin {
  const packages = workspaces();
  return {
    name: "vistazo:from-sources",
    enforce: "pre",
    resolveId(id, importer) {
      if (id.startsWith("#") && importer) {
        const [folder, manifest] = packages.find(([folder]) => importer.startsWith(`${folder}/`)) ?? [];
        const own = manifest?.imports?.[id];
        return folder !== undefined && own !== undefined ? join(folder, choose(own)) : undefined;
      }
      const found = packages.find(([, { name }]) => id === name || id.startsWith(`${name}/`));
      if (!found) return undefined;
      const [folder, { name, exports }] = found;
      const entry = exports[`.${id.slice(name.length)}`];
      return entry === undefined ? undefined : join(folder, choose(entry));
    },
  };
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, Target>>;
  readonly imports?: Readonly<Record<string, Target>>;
}

function workspaces(): [folder: string, Manifest][] {
  return ["packages", "apps"]
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .map((folder) => [folder, JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))]);
}

function choose(target: Target): string {
  if (typeof target === "string") return target;
  const condition = Object.keys(target).find((condition) => conditions.includes(condition));
  if (condition === undefined) throw new Error(`No condition of ${JSON.stringify(target)} is met.`);
  return choose(target[condition]);
}
