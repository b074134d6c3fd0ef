import { readdirSync, readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, launchChromium } from "../../../tests/chromium.js";
import { bundleAll } from "../../../tests/in-page/bundle.js";
import type { Task } from "../src/task.js";
import { compareAnswers } from "./compare-answers.js";
import { type ArchitectureFixture, withCheckpoint } from "./synthetic-checkpoint.js";

const architectures = fileURLToPath(new URL("../src/architectures/", import.meta.url));
const photos = fileURLToPath(new URL("reference/", import.meta.url));
const require = createRequire(import.meta.url);
const runtime = dirname(createRequire(require.resolve("@vistazo/runtime")).resolve("onnxruntime-web/wasm"));
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

/** A model of each kind; `VISTAZO_ALL=1` tries every case of every architecture. */
const chosen = ["vit", "resnet", "detr", "segformer", "depth-anything"];
const cases = readdirSync(architectures, { recursive: true, encoding: "utf8" })
  .filter((path) => /[\\/]fixtures[\\/][^\\/]+\.json$/.test(path))
  .filter((path) => process.env.VISTAZO_ALL || chosen.includes(path.split(/[\\/]/)[0]))
  .sort()
  .map((path) => [`${path.split(/[\\/]/)[0]}: ${basename(path, ".json")}`, join(architectures, path)] as const);

describe.skipIf(!chromiumPath)("in Chromium on WebAssembly, from ranges of a server", () => {
  let browser: Browser;
  let page: Page;
  let folder = "";
  const pages = new Map<string, Awaited<ReturnType<typeof bundleAll>>>();

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url!, "http://localhost");
    const made = pages.get(pathname);
    if (made) {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(`<!doctype html><script type="module" src="${made.script}"></script>`);
      return;
    }
    for (const { files } of pages.values()) {
      const content = files.get(pathname);
      if (content === undefined) continue;
      response.writeHead(200, { "content-type": types[extname(pathname)] }).end(content);
      return;
    }
    const [, place, name] = pathname.split("/");
    const root = { onnxruntime: runtime, photos, model: folder }[place];
    if (!root || !name) throw new Error(pathname);
    const path = join(root, basename(name));
    const type = { "content-type": types[extname(name)] ?? "application/octet-stream" };
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    if (!range) {
      response.writeHead(200, type).end(await readFile(path));
      return;
    }
    const [first, last] = range.slice(1).map(Number);
    const { size } = await stat(path);
    response.writeHead(206, { ...type, "content-range": `bytes ${first}-${last}/${size}` });
    response.end((await readFile(path)).subarray(first, last + 1));
  }

  beforeAll(async () => {
    pages.set("/", await bundleAll(new URL("wasm-page.ts", import.meta.url)));
    pages.set("/pipeline", await bundleAll(new URL("pipeline-page.ts", import.meta.url)));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    browser = await launchChromium();
    page = await open("/", "answers");
  }, 120_000);

  async function open(path: string, ready: string): Promise<Page> {
    const opened = await browser.newPage();
    await opened.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    await opened.waitForFunction((name) => name in globalThis, ready);
    return opened;
  }

  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  it.each(cases)("%s answers as Python does", { timeout: 60_000 }, async (_, file) => {
    const fixture = JSON.parse(readFileSync(file, "utf8")) as ArchitectureFixture;
    const task = fixture.task as Task;
    const options = task === "object-detection" ? { ...fixture.options, exact: true } : fixture.options;
    const names = Object.keys(fixture.answers);
    const found = await withCheckpoint(fixture, (checkpoint) => {
      folder = checkpoint;
      return page.evaluate(
        ([task, photos, options]) => {
          type Answers = (task: string, folder: string, photos: string[], options: object) => Promise<unknown[]>;
          return (globalThis as unknown as { answers: Answers }).answers(task, "/model/", photos, options);
        },
        [task, names.map((name) => `/photos/${name}`), options] as const,
      );
    });
    for (const [i, name] of names.entries()) compareAnswers[task](found[i] as never, fixture.answers[name] as never);
  });

  it("pipeline() answers from a web worker, of an address and of chosen files, and tells what is wrong", async () => {
    const file = join(architectures, "vit", "fixtures", "small.json");
    const fixture = JSON.parse(readFileSync(file, "utf8")) as ArchitectureFixture;
    const names = Object.keys(fixture.answers);
    const tab = await open("/pipeline", "pipeline");
    const found = await withCheckpoint(fixture, (checkpoint) => {
      folder = checkpoint;
      return tab.evaluate(
        async (photos) => {
          const { pipeline } = globalThis as unknown as { pipeline: typeof import("../src/pipeline.js").pipeline };
          const fetched = async (path: string) => new File([await (await fetch(path)).blob()], path.split("/").at(-1)!);
          const files = ["config.json", "preprocessor_config.json", "model.safetensors"];
          const answers: unknown[] = [];
          for (const model of ["/model/", await Promise.all(files.map((name) => fetched(`/model/${name}`)))]) {
            const classify = await pipeline("image-classification", model, { threads: 1 });
            answers.push(await classify(await Promise.all(photos.map(fetched)), { top_k: 6 }));
            await classify.dispose();
          }
          const classify = await pipeline("image-classification", "/model/");
          const problem = await classify(new Blob(["no photo"])).catch(({ name, code }) => ({ name, code }));
          const gone = await pipeline("image-classification", "/nowhere/").catch(({ name, code }) => ({ name, code }));
          return { answers, problem, gone };
        },
        names.map((name) => `/photos/${name}`),
      );
    });
    expect(found.problem).toEqual({ name: "ImageError", code: "not-a-photo" });
    expect(found.gone).toEqual({ name: "CheckpointError", code: "file-not-found" });
    for (const answers of found.answers as unknown[][])
      for (const [i, name] of names.entries())
        compareAnswers["image-classification"](answers[i] as never, fixture.answers[name] as never);
  }, 120_000);
});
