import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The command by which npm runs a script of each workspace that has it. */
export function npmScripts(root, script) {
  const npm = process.env.npm_execpath;
  return ["packages", "apps"]
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name, "package.json")))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, "utf8")))
    .filter(({ scripts }) => scripts?.[script])
    .map(({ name }) => {
      const args = ["run", "--silent", script, "-w", name];
      return npm
        ? { what: name, command: process.execPath, args: [npm, ...args] }
        : { what: name, command: "npm", args };
    });
}
