import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

type Target = string | { readonly [condition: string]: Target };
interface Manifest {
  readonly exports?: Readonly<Record<string, Target>>;
  readonly imports?: Readonly<Record<string, Target>>;
}

/** The first target whose conditions hold, as Node and bundlers choose. */
function choose(target: Target | undefined, conditions: readonly string[]): string | undefined {
  if (typeof target === "string" || target === undefined) return target;
  for (const [condition, inner] of Object.entries(target)) {
    if (condition !== "default" && !conditions.includes(condition)) continue;
    const chosen = choose(inner, conditions);
    if (chosen) return chosen;
  }
  return undefined;
}

const manifest = (folder: string) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** The workspace's file behind an import, or undefined for a package from outside. */
function resolve(name: string, from: string, conditions: readonly string[]): string | undefined {
  if (name.startsWith(".")) return join(dirname(from), name.replace(/\.js$/, ".ts"));
  const all = ["@vistazo/source", "import", ...conditions];
  const inside = (folder: string, target: string | undefined) => {
    if (!target) throw new Error(`${relative(root, from)}: ${name} leads nowhere under ${conditions.join()}.`);
    return join(folder, target);
  };
  if (name.startsWith("#")) {
    const folder = join(root, ...relative(root, from).split(/[\\/]/).slice(0, 2));
    return inside(folder, choose(manifest(folder).imports?.[name], all));
  }
  const [, own, path] = /^@vistazo\/([^/]+)(.*)$/.exec(name) ?? [];
  if (!own) return undefined;
  const folder = join(root, "packages", own);
  return inside(folder, choose(manifest(folder).exports?.[`.${path}`], all));
}

/**
 * Every package from outside that a module imports, itself or by what it imports, and every file of ours, each with the file that does.
 *
 * @param later whether what it imports only when it is needed counts too.
 */
function reached(entry: string, conditions: readonly string[], { later = true } = {}): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const pending = [join(root, entry)];
  for (let file = pending.pop(); file; file = pending.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!existsSync(file)) throw new Error(`There is no ${relative(root, file)}.`);
    if (!file.endsWith(".ts")) continue;
    // Types alone are gone when the code runs.
    const code = readFileSync(file, "utf8").replace(/^(import|export) type [^;]*;$/gm, "");
    if (/\b(Buffer|process|require)\b[.(]/.test(code)) found.set("a global of Node", relative(root, file));
    for (const [, static_, dynamic] of code.matchAll(/(?:\bfrom |^import )"([^"]+)"|\bimport\("([^"]+)"\)/gm)) {
      if (!static_ && !later) continue;
      const name = static_ ?? dynamic;
      const next = resolve(name, file, conditions);
      if (next) {
        pending.push(next);
        found.set(relative(root, next), relative(root, file));
      } else if (!found.has(name)) found.set(name, relative(root, file));
    }
  }
  return found;
}

const ofNode = (name: string) =>
  name === "a global of Node" ||
  name.startsWith("node:") ||
  builtinModules.includes(name) ||
  /^(onnxruntime-node|sharp|undici|ipaddr\.js)$/.test(name);

describe("nothing of Node is reached in a page", () => {
  it.each([
    "packages/graph/src/index.ts",
    "packages/runtime/src/index.ts",
    "packages/checkpoint/src/reader.ts",
    "packages/checkpoint/src/web.ts",
    "packages/checkpoint/src/web/store-worker.ts",
    "packages/image/src/pure.ts",
    "packages/image/src/web.ts",
    "packages/interface/src/web/in-page.ts",
    "packages/worker/src/index.ts",
    "packages/tasks/src/index.ts",
    "packages/vision/src/architectures/registry.ts",
    "packages/vision/src/tasks/run-task.ts",
    "packages/vision/src/model.ts",
    "packages/vision/src/preprocess/image-processor.ts",
    "packages/vision/src/postprocess/index.ts",
    "packages/vision/src/index.ts",
    "packages/vision/src/worker/model-worker.ts",
    "packages/vistazo/src/index.ts",
  ])("from %s", (entry) => {
    expect([...reached(entry, ["browser"])].filter(([name]) => ofNode(name))).toEqual([]);
  });
});

describe("nothing of Node and no ONNX Runtime is reached anywhere", () => {
  it.each([
    ["packages/graph/src/index.ts"],
    // Of whom a question is in Node, where it is traced.
    ["packages/worker/src/index.ts", "node:async_hooks"],
    ["packages/tasks/src/index.ts"],
  ])("from %s", (entry, ...but) => {
    const found = [...reached(entry, ["node"]).keys()];
    expect(found.filter((name) => ofNode(name) || name.startsWith("onnxruntime"))).toEqual(but);
  });
});

it("a program of pipelines loads no network, no runtime, no decoder and no schemas: threads do where they are needed", () => {
  const found = [...reached("packages/vision/src/index.ts", ["node"], { later: false }).keys()];
  const heavy = /^(onnxruntime|sharp|zod)|architectures[\\/][^\\/]+[\\/]|packages[\\/]graph[\\/]src[\\/]index/u;
  expect(found.filter((name) => heavy.test(name))).toEqual([]);
  expect(found).toContain(join("packages", "checkpoint", "src", "open-model.ts"));
});

it("what is meant for Node is found where it is reached", () => {
  expect([...reached("packages/runtime/src/index.ts", ["node"]).keys()]).toContain("onnxruntime-node");
  expect([...reached("packages/image/src/index.ts", ["node"]).keys()]).toEqual(
    expect.arrayContaining(["sharp", "node:fs/promises"]),
  );
});
