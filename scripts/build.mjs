// Builds everything from its sources, and says what. It uses nothing but Node itself until it is installed.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInFront } from "./run-in-front.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The workspaces that have something to build besides what the compiler makes. */
function builtByThemselves() {
  return ["packages", "apps"]
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) }))
    .filter(({ scripts }) => scripts?.build);
}

const node = (...args) => [process.execPath, args];
const steps = [
  ["what is there no more", ...node("scripts/remove-stale.mjs")],
  ["the list of architectures", ...node("packages/vision/scripts/list-architectures.mjs")],
  ["the packages", ...node("node_modules/typescript-native/bin/tsc", "-b")],
];
const npm = process.env.npm_execpath;
for (const { name } of builtByThemselves()) {
  const args = ["run", "--silent", "build", "-w", name];
  steps.push([name, ...(npm ? node(npm, ...args) : ["npm", args])]);
}

for (const [at, [what, command, args]] of steps.entries()) {
  console.error(`  ${at + 1}/${steps.length} ${what}`);
  await runInFront(`Building ${what}`, () =>
    spawn(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }),
  );
}
