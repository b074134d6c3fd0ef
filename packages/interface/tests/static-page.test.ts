import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type Pipeline, pipeline, type Task } from "@vistazo/vision";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { chromiumPath, launchChromium } from "../../../tests/chromium.js";
import { Interface } from "../src/index.js";

const photo = fileURLToPath(new URL("../../vision/tests/reference/landscape.png", import.meta.url));
const fixtures = fileURLToPath(new URL("../../cli/tests/fixtures/", import.meta.url));
/** Of all scripts that the page asks for, its workers' too. */
const BUDGET = 250_000;

/** What any server of files does, no more: no ranges, no compression, no headers of its own. */
async function fileServer(folder: string): Promise<{ readonly url: string; readonly paths: string[]; stop(): void }> {
  const paths: string[] = [];
  const types: Readonly<Record<string, string>> = {
    html: "text/html",
    js: "text/javascript",
    css: "text/css",
    wasm: "application/wasm",
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url!.split("?")[0]);
    paths.push(path);
    try {
      const name = path.endsWith("/") ? `${path}index.html` : path;
      const content = await readFile(join(folder, normalize(name)));
      response.writeHead(200, {
        "content-type": types[name.split(".").at(-1)!] ?? "application/octet-stream",
        "content-length": content.length,
        "last-modified": "Mon, 01 Jan 2024 00:00:00 GMT",
      });
      response.end(request.method === "HEAD" ? undefined : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(stop);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths, stop };
}

let browser: Browser;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "vistazo-pages-"));
  if (chromiumPath) browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await rm(root, { recursive: true, force: true });
});

/** Of all scripts that were asked for, compressed; with ONNX Runtime's, without its wasm. */
async function sizeOfScripts(paths: readonly string[]): Promise<number> {
  const scripts = new Set(paths.filter((path) => path.endsWith(".js")));
  const contents = await Promise.all([...scripts].map((path) => readFile(join(root, path))));
  return contents.reduce((sum, script) => sum + gzipSync(script).length, 0);
}

async function openPipe<T extends Task>(task: T, model: string): Promise<Pipeline<T>> {
  const pipe = await pipeline(task, model);
  onTestFinished(() => pipe.dispose());
  return pipe;
}

/** A page, which must not complain of anything. */
async function open(url: string, locale = "en"): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  onTestFinished(() => expect(problems).toEqual([]));
  await page.goto(url);
  await page.getByRole("main").waitFor();
  return page;
}

describe.skipIf(!chromiumPath)("a page that runs its pipeline itself", { timeout: 120_000 }, () => {
  it("classifies below any path of a plain server of files, and goes on when the server is gone", async () => {
    const pipe = await openPipe("image-classification", "vistazo/dogs-or-cats");
    const folder = join(root, "someone", "dogs");
    await Interface.fromPipeline(pipe, { where: "browser", title: "Dogs or cats?", examples: [photo] }).build(folder);
    const server = await fileServer(root);
    const page = await open(`${server.url}/someone/dogs/`);
    expect(await page.title()).toBe("Dogs or cats?");
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await page.getByText("your photo stays on your device").waitFor();

    // Nothing of the model, and little else, before somebody wants it.
    expect(server.paths.filter((path) => /\/model\/|wasm|(here|model|store)-worker/.test(path))).toEqual([]);
    expect(await sizeOfScripts(server.paths)).toBeLessThan(BUDGET);

    await page.getByRole("button", { name: /Try example 1/ }).click();
    await page.getByAltText("Your photo: 1-landscape.png").waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    const answer = page.getByRole("group", { name: "Answer" });
    const [best] = await pipe(photo);
    await answer.getByText(best.label).first().waitFor();
    expect(await answer.textContent()).toContain(`${(best.score * 100).toFixed(1)}`);
    expect(await sizeOfScripts(server.paths)).toBeLessThan(BUDGET);
    const scripts = (await readdir(join(folder, "assets"))).filter((name) => name.endsWith(".js"));
    const contents = await Promise.all(scripts.map((name) => readFile(join(folder, "assets", name), "utf8")));
    const lists = contents.filter((text) => text.includes("hasBackbone:!1"));
    expect(lists, "copies of the list of architectures").toHaveLength(1);

    // Whoever knows the files need not ask which there are.
    expect(server.paths.filter((path) => path.includes("/model/")).map((path) => path.split("/").at(-1))).toEqual(
      expect.arrayContaining(["config.json", "preprocessor_config.json", "model.safetensors"]),
    );

    server.stop();
    await page.getByRole("button", { name: "Clear" }).click();
    await page.locator('input[type="file"]').first().setInputFiles(photo);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await answer.getByText(best.label).first().waitFor();
  });

  it("shows what a detector and a segmenter find as the server's page does, in Spanish if so built", async () => {
    const server = await fileServer(root);
    for (const [task, model] of [
      ["object-detection", "detector"],
      ["image-segmentation", "segmenter"],
      ["depth-estimation", "depth"],
    ] as const) {
      const pipe = await openPipe(task, fixtures + model);
      const folder = join(root, task);
      await Interface.fromPipeline(pipe, { where: "browser", language: "es" }).build(folder);
      const page = await open(`${server.url}/${task}/`);
      await page.getByText("tu foto no sale de tu dispositivo").waitFor();
      await page.locator('input[type="file"]').first().setInputFiles(photo);
      const threshold = page.getByRole("slider").first();
      if (task === "object-detection") await threshold.fill("0");
      await page.getByRole("button", { name: "Ejecutar", exact: true }).click();
      const results = page.locator(".results");
      await results
        .getByText(/^Ya está|tardó|ms|\d s$/)
        .first()
        .waitFor();
      if (task === "object-detection") {
        const found = await pipe(photo, { threshold: 0 } as never);
        expect(await results.getByRole("listitem").count()).toBe((found as unknown[]).length);
      } else {
        await expect.poll(() => results.locator("img, canvas").evaluateAll((all) => all.length)).toBeGreaterThan(0);
      }
      await page.context().close();
    }
  });

  it("says in a sentence what is no photo", async () => {
    const pipe = await openPipe("image-classification", "vistazo/dogs-or-cats");
    const folder = join(root, "errors");
    await Interface.fromPipeline(pipe, { where: "browser" }).build(folder);
    const server = await fileServer(root);
    const page = await open(`${server.url}/errors/`);
    const fake = { name: "a.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") };
    await page.locator('input[type="file"]').first().setInputFiles(fake);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page
      .getByText(/is no photo|not a photo|damaged/i)
      .first()
      .waitFor();
  });

  it("is served by launch(), isolated so that it may compute in threads", async () => {
    const pipe = await openPipe("image-classification", "vistazo/dogs-or-cats");
    const app = await Interface.fromPipeline(pipe, { where: "browser" }).launch({ port: 0, quiet: true });
    onTestFinished(() => app.close());
    const page = await open(`${app.url}/`);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await page.locator('input[type="file"]').first().setInputFiles(photo);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    const [best] = await pipe(photo);
    await page.getByRole("group", { name: "Answer" }).getByText(best.label).first().waitFor();
    expect((await fetch(`${app.url}/model/../../package.json`)).status).toBe(404);
  });
});
