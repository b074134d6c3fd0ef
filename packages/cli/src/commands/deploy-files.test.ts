import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { program } from "../cli.js";

const folder = fileURLToPath(new URL("../../../../deploy/", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.(yaml|service)$|Dockerfile$/u.test(name),
);
const serve = (await program()).commands.find((command) => command.name() === "serve");
const options = serve?.options.map(({ long = "" }) => long) ?? [];
/** Read by the program itself. */
const others = ["VISTAZO_LIMITS", "VISTAZO_LOG_LEVEL", "VISTAZO_MODERATOR_TOKEN"];

it.each(files)("deploy/%s sets variables and options that there are", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const variables = [...text.matchAll(/VISTAZO_[A-Z_]+/gu)].map(([variable]) => variable);
  const known = options.map((option) => `VISTAZO_${option.slice(2).replaceAll("-", "_").toUpperCase()}`);
  expect(variables.filter((variable) => !known.includes(variable) && !others.includes(variable))).toEqual([]);
  const given = [...text.matchAll(/^\s*- (--[a-z-]+)/gmu)].map(([, option]) => option);
  expect(given.filter((option) => !options.includes(option))).toEqual([]);
});

it("there are files that set some", () => {
  expect(files.length).toBeGreaterThan(7);
  expect(options).toContain("--batch-size");
});
