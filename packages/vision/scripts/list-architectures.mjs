// Writes src/architectures/all.ts, the list of the folders in src/architectures that hold an architecture.ts. It runs before
// every build, so that a new architecture touches nothing but its folder, and may use nothing but Node itself.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../src/architectures/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => existsSync(new URL(`${name}/architecture.ts`, folder)))
  .sort();
const identifier = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const text = `// Made by scripts/list-architectures.mjs.
import type { Architecture } from "./architecture.js";
${names.map((name) => `import { architecture as ${identifier(name)} } from "./${name}/architecture.js";\n`).join("")}
/** What every folder beside this file knows. */
export const architectures: readonly Architecture[] = [
${names.map((name) => `  ${identifier(name)},\n`).join("")}];
`;
const file = fileURLToPath(new URL("all.ts", folder));
if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
