import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { CONTRACT } from "./contract.js";
import type { ContractRoute } from "./contract-route.js";

const routes: ContractRoute[] = Object.values(CONTRACT).flatMap((feature) => Object.values(feature));

it("has each address once", () => {
  const addresses = routes.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+/gu, "{")}`);
  expect(addresses.filter((address, place) => addresses.indexOf(address) !== place)).toEqual([]);
});

it("says which parameters a path has", () => {
  for (const { path, params } of routes) {
    const names = [...path.matchAll(/\{(\w+)/gu)].map(([, name]) => name);
    expect(Object.keys(params?.shape ?? {}), path).toEqual(names);
  }
});

it("can be described as JSON Schema", () => {
  for (const { path, kind, params, query, body, answer } of routes) {
    if (kind === "socket") continue;
    for (const schema of [params, query, body, answer]) {
      if (schema) expect(() => z.toJSONSchema(schema, { io: "input" }), path).not.toThrow();
    }
  }
});

/** The files that are loaded with one, types left out. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from] of readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)";$/gmu)) {
    if (from?.startsWith(".")) loaded(join(dirname(file), from.replace(/\.js$/u, ".ts")), seen);
    else seen.add(String(from));
  }
  return seen;
}

it("gives pages a client without schemas", () => {
  const files = [...loaded(join(import.meta.dirname, "client", "index.ts"))];
  expect(files.filter((file) => !file.startsWith("/"))).toEqual([]);
  expect(files.map((file) => relative(import.meta.dirname, file))).toContain("routes.ts");
  expect([...loaded(join(import.meta.dirname, "index.ts"))]).toContain("zod");
});
