import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { beforeAll, expect, it } from "vitest";
import { bundleAll } from "../../../tests/in-page/bundle.js";

/** Of the page's script and its workers together, compressed, without any one model's architecture. */
const BUDGET = 250_000;

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The program of the README. Its workers esbuild has to be told of. */
const section = readFileSync(new URL("../../../README.md", import.meta.url), "utf8").split("## In the page")[1];
const program = /```ts\n([\s\S]*?)```/.exec(section)![1];

let outputs: Metafile["outputs"];
let contents: Map<string, Uint8Array>;

beforeAll(async () => {
  const result = await build({
    entryPoints: {
      program: "program",
      "model-worker": path("../../vision/src/worker/model-worker.ts"),
      "store-worker": path("../../checkpoint/src/web/store-worker.ts"),
    },
    plugins: [
      {
        name: "program",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^program$/ }, () => ({ path: "program", namespace: "program" }));
          onLoad({ filter: /.*/, namespace: "program" }, () => ({ contents: program, resolveDir: path(".") }));
        },
      },
    ],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    conditions: ["@vistazo/source"],
    metafile: true,
    write: false,
    outdir: path("out"),
    logLevel: "silent",
  });
  expect(result.errors).toEqual([]);
  outputs = result.metafile.outputs;
  contents = new Map(result.outputFiles.map((file) => [file.path.split(/[\\/]/).at(-1)!, file.contents]));
}, 60_000);

/** A script and what it loads at once. */
function loaded(name: string, found = new Set<string>()): Set<string> {
  const output = Object.keys(outputs).find((each) => each.endsWith(`/${name}`))!;
  if (found.has(name)) return found;
  found.add(name);
  for (const { path, kind } of outputs[output].imports)
    if (kind === "import-statement") loaded(path.split("/").at(-1)!, found);
  return found;
}

it("esbuild bundles it for a page, with nothing of Node", () => {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  expect(
    inputs.filter((file) => /onnxruntime-node|[\\/](sharp|undici)[\\/]|src[\\/](node|hub[\\/]snapshot)/.test(file)),
  ).toEqual([]);
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  expect(imports.filter(({ external }) => external)).toEqual([]);
});

it("its scripts stay small", () => {
  const scripts = new Set(["program.js", "model-worker.js", "store-worker.js"].flatMap((name) => [...loaded(name)]));
  const size = [...scripts].reduce((sum, name) => sum + gzipSync(contents.get(name)!).length, 0);
  expect(size).toBeGreaterThan(20_000);
  expect(size).toBeLessThan(BUDGET);
  // What a page fetches before it asks for a model.
  const first = [...loaded("program.js")].reduce((sum, name) => sum + gzipSync(contents.get(name)!).length, 0);
  expect(first).toBeLessThan(80_000);
});

it("Vite bundles it, with its workers, ONNX Runtime's wasm and the project's models beside", {
  timeout: 60_000,
}, async () => {
  const { files } = await bundleAll(new URL("page.ts", import.meta.url));
  const names = [...files.keys()].join("\n");
  for (const part of [
    /model-worker.*\.js/,
    /store-worker.*\.js/,
    /ort-wasm-simd-threaded.*\.wasm/,
    /model.*\.safetensors/,
  ])
    expect(names).toMatch(part);
  const code = [...files].filter(([name]) => name.endsWith(".js")).map(([, content]) => String(content));
  expect(code.filter((text) => /from\s*["']node:/.test(text))).toEqual([]);
});
