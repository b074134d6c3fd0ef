// Builds everything from its sources, and says what. It uses nothing but Node itself until it is installed.
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { runInFront } from "./run-in-front.mjs";
import { runTogether } from "./run-together.mjs";
import { npmScripts } from "./workspaces.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const steps = [
  ["what is there no more", "scripts/remove-stale.mjs"],
  ["the list of architectures", "packages/vision/scripts/list-architectures.mjs"],
  ["the packages", "node_modules/typescript-native/bin/tsc", "-b"],
];
/** What workspaces build besides what the compiler makes; none needs another's. */
const others = npmScripts(root, "build");

for (const [at, [what, ...args]] of steps.entries()) {
  console.error(`  ${at + 1}/${steps.length + 1} ${what}`);
  await runInFront(`Building ${what}`, () =>
    spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }),
  );
}
console.error(`  ${steps.length + 1}/${steps.length + 1} ${others.map(({ what }) => what).join(", ")}`);
await runTogether(others, root);
