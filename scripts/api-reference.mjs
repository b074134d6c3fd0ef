// The API reference from the doc comments, in docs/api: of every entry that the libraries export.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Application } from "typedoc";

const root = fileURLToPath(new URL("../", import.meta.url));
const out = join(root, "docs/api");
const packages = readdirSync(join(root, "packages"))
  // A command's flags and components in Svelte are told in their READMEs; `vistazo` exports what the others do.
  .filter((name) => !["cli", "ui", "vistazo"].includes(name));
const entryPoints = packages.flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
  return Object.entries(exports)
    .filter(([path, entry]) => entry["@vistazo/source"] && !/worker$|process$/u.test(path))
    .flatMap(([, entry]) => sources(entry["@vistazo/source"]).map((file) => join(root, "packages", name, file)));
});

function sources(target) {
  return typeof target === "string" ? [target] : Object.values(target).flatMap(sources);
}

const app = await Application.bootstrap({
  name: "vistazo",
  entryPoints: [...new Set(entryPoints)],
  tsconfig: join(root, "tsconfig.api.json"),
  out,
  readme: join(root, "README.md"),
  excludeInternal: true,
  excludePrivate: true,
  skipErrorChecking: true,
  disableGit: true,
  sourceLinkTemplate: "https://github.com/vistazo/vistazo/blob/main/{path}#L{line}",
  validation: { notExported: false, invalidLink: true },
  logLevel: "Warn",
});
const project = await app.convert();
if (!project) process.exit(1);
await app.generateOutputs(project);
