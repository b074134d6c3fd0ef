// Writes src/architectures/all.ts, what the folders in src/architectures that hold an architecture.ts know by which names. It runs
// before every build and before tests, so that a new architecture touches nothing but its folder.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const architectures = new URL("../src/architectures/", import.meta.url);
const folders = readdirSync(architectures)
  .filter((name) => existsSync(new URL(`${name}/architecture.ts`, architectures)))
  .sort();

// The folders are asked: bundled from their sources, since nothing is built yet.
const asked = `
  import { namesOf } from "./architecture-names.js";
  ${folders.map((folder, i) => `import { architecture as a${i} } from "./${folder}/architecture.js";\n`).join("")}
  export const names = [${folders.map((_, i) => `namesOf(a${i})`).join(", ")}];`;
const bundle = await build({
  stdin: { contents: asked, resolveDir: fileURLToPath(architectures) },
  bundle: true,
  write: false,
  format: "esm",
  conditions: ["@vistazo/source"],
});
const { names } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString("base64")}`
);

const entry = (folder, i) => `  {
    ${JSON.stringify(names[i]).slice(1, -1)},
    load: async () => (await import("./${folder}/architecture.js")).architecture,
  },
`;
const text = `// Made by scripts/list-architectures.mjs.
import type { ArchitectureEntry } from "./architecture-names.js";

/** What every folder beside this file knows. */
export const architectures: readonly ArchitectureEntry[] = [
${folders.map(entry).join("")}];
`;
const file = fileURLToPath(new URL("all.ts", architectures));
if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
