// Makes a fresh clone ready to run: installs what is missing, builds what changed. Runs before `npm start` and `npm test`,
// therefore it may use nothing but Node itself.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInFront } from "./run-in-front.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`vistazo needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** npm writes this file at the end of an install: older than the lock file means that the install is out of date. */
function needsInstall() {
  const stamp = join(root, "node_modules", ".package-lock.json");
  return !existsSync(stamp) || statSync(stamp).mtimeMs < statSync(join(root, "package-lock.json")).mtimeMs;
}

async function run(what, args) {
  console.error(`${what} …`);
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, [npm, ...args]] : ["npm", args];
  await runInFront(what, () => spawn(command[0], command[1], { cwd: root, stdio: ["ignore", "inherit", "inherit"] }));
}

if (needsInstall()) await run("Installing", ["ci", "--no-audit", "--no-fund"]);
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
if (scripts.build) await run("Building", ["run", "--silent", "build"]);
