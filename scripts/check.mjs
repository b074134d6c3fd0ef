// What can be said of the sources without running them: style, types of the tests, the pages' components.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { runTogether } from "./run-together.mjs";
import { npmScripts } from "./workspaces.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = (what, ...args) => ({ what, command: process.execPath, args });

// The longest first.
const pages = npmScripts(root, "check").reverse();
await runTogether(
  [
    ...pages,
    node("The types of the tests", "node_modules/typescript-native/bin/tsc", "-p", "tsconfig.tests.json"),
    node("Biome", "node_modules/@biomejs/biome/bin/biome", "ci", "."),
  ],
  root,
);
