import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The modules that `file` imports, and theirs. */
function reachable(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(new URL(file, import.meta.url), "utf8");
  for (const [, name] of source.matchAll(/from "([^"]+)"/g)) {
    if (name.startsWith("./")) reachable(name.replace(/\.js$/, ".ts"), found);
    else found.add(name);
  }
  return found;
}

test("the pure entry reaches no module of Node and no package, so that it runs in a browser", () => {
  const found = [...reachable("./pure.ts")];
  expect(found.filter((name) => !name.startsWith("./"))).toEqual([]);
  const sources = readdirSync(new URL(".", import.meta.url)).filter((name) => found.includes(`./${name}`));
  for (const name of sources) {
    const source = readFileSync(new URL(name, import.meta.url), "utf8");
    expect(source, name).not.toMatch(/\b(Buffer|process|require)\b[.(]/);
  }
});
