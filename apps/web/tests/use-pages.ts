import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { MemoryDrawings } from "../../../packages/drawings/tests/memory-drawings.js";
import { settled } from "../../../packages/interface/tests/in-browser.js";
import { launchChromium } from "../../../tests/chromium.js";
import { Folders } from "../../studio/src/inference/folders.js";
import { ModelHost } from "../../studio/src/inference/model-host.js";
import type { HttpServer } from "../../studio/src/platform/http-server.js";
import { buildServer, type ServerOptions } from "../../studio/src/server.js";
import { FakeEngine, PNG } from "../../studio/tests/fake-engine.js";

const pagesDir = fileURLToPath(new URL("../dist", import.meta.url));
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export const PHOTO = { name: "cat.png", mimeType: "image/png", buffer: PNG };

export interface Pages {
  /** Of the present test. */
  page: Page;
  engine: FakeEngine;
  app: HttpServer;
  drawings: MemoryDrawings;
  /** An empty folder. */
  root: string;
  open: (options?: BrowserContextOptions, path?: string) => Promise<void>;
  /** Puts a photo on the stage. */
  choose: (photo?: typeof PHOTO) => Promise<void>;
  expectAccessible: () => Promise<void>;
}

/** For the tests of a `describe`: the real server with a model that answers as it is told, and its pages in a browser. */
export function usePages(
  prepare: (engine: FakeEngine) => void,
  /** What else the server is given, for instance a recogniser; `root` is an empty folder. */
  more: (root: string) => Promise<Partial<ServerOptions>> = async () => ({}),
): Pages {
  let browser: Browser;
  let url: string;
  /** What went wrong within the page, and requests to elsewhere. */
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchChromium();
  }, 30_000);
  afterAll(() => browser.close());

  beforeEach(async () => {
    complaints = [];
    pages.root = await mkdtemp(join(tmpdir(), "vistazo-pages-"));
    pages.engine = new FakeEngine();
    pages.drawings = new MemoryDrawings();
    prepare(pages.engine);
    const host = new ModelHost(pages.engine, { memoryBytes: 1e9 });
    pages.app = await buildServer({
      engine: pages.engine,
      host,
      folders: new Folders(),
      loopback: true,
      pagesDir,
      drawings: pages.drawings,
      logLevel: "silent",
      limits: { photoBytes: 1e6 },
      ...(await more(pages.root)),
    });
    url = await pages.app.listen({ port: 0, host: "127.0.0.1" });
  });
  afterEach(async () => {
    await pages.page.context().close();
    await pages.app.close();
    await rm(pages.root, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  });

  async function open(options: BrowserContextOptions = {}, path = "/"): Promise<void> {
    // A service worker keeps the pages for later, which most tests have no need of.
    const context = await browser.newContext({
      locale: "en-GB",
      viewport: { width: 1280, height: 900 },
      serviceWorkers: "block",
      ...options,
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    pages.page = page;
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!/^(blob|data):/u.test(request.url()) && !request.url().startsWith(url)) complaints.push(request.url());
    });
    await page.addInitScript(() => {
      const shifts = { total: 0 };
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) shifts.total += entry.value;
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
  }

  async function expectAccessible(): Promise<void> {
    await settled(pages.page);
    await pages.page.evaluate(await readFile(axe, "utf8"));
    const violations = await pages.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    });
    expect(violations).toEqual([]);
  }

  const pages = {
    open,
    choose: (photo = PHOTO) => pages.page.setInputFiles("input[type=file]:not([capture], [accept^=video])", photo),
    expectAccessible,
  } as Pages;
  return pages;
}
