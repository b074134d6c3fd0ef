import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** What an entry of `exports` leads to: a file, or files by condition. */
type Target = string | { readonly [condition: string]: Target };

const root = fileURLToPath(new URL("../", import.meta.url));

function filesOf(target: Target): string[] {
  return typeof target === "string" ? [target] : Object.values(target).flatMap(filesOf);
}

const entries = ["packages", "apps"]
  .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
  .flatMap((workspace) => {
    const { exports = {} } = JSON.parse(readFileSync(join(root, workspace, "package.json"), "utf8")) as {
      exports?: Readonly<Record<string, Target>>;
    };
    return Object.entries(exports).map(([name, target]) => ({ workspace, name, target }));
  })
  .filter(({ target }) => filesOf(target).some((file) => file.startsWith("./dist/") && file.endsWith(".js")));

it.each(entries)("$workspace names the source of $name", ({ workspace, target }) => {
  const [first, source] = Object.entries(target)[0];
  expect(first).toBe("@vistazo/source");
  for (const file of filesOf(source)) {
    expect(file).toMatch(/^\.\/src\/.*\.ts$/u);
    expect(existsSync(join(root, workspace, file)), file).toBe(true);
  }
});
