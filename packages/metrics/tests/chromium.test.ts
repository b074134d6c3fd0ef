import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PageResult } from "./chromium/vitest-in-page.js";
import { hasTestData, testData } from "./test-data.js";

const executable = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && existsSync(path));
if (!executable) {
  console.warn(
    "No Chromium was found: the metrics are not tested in a browser. Set CHROMIUM_PATH to its path to test them.",
  );
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** All tests of the package in one module; vitest and the test data are replaced by what works in a page. */
async function bundle(): Promise<string> {
  const inPage: Record<string, string> = {
    vitest: here("chromium/vitest-in-page.ts"),
    "test-data.js": here("chromium/test-data-in-page.ts"),
  };
  const output = (await build({
    root: here(".."),
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "in-page",
        enforce: "pre",
        resolveId: (id) => inPage[id.split("/").at(-1) as string],
      },
    ],
    build: {
      write: false,
      minify: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: here("chromium/page.ts") },
    },
  })) as Rolldown.RolldownOutput;
  return output.output[0].code;
}

describe.skipIf(!executable)("in Chromium", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executable as string,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  });

  afterAll(() => browser?.close());

  it("the same code passes the same tests", { timeout: 120_000 }, async () => {
    const code = await bundle();
    const page = await browser.newPage();
    await page.addInitScript((has) => Object.assign(globalThis, { hasTestData: has }), hasTestData);
    // Nothing leaves this process: the page, its script and the data are answered here.
    await page.route("**/*", async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === "/tests.js") return route.fulfill({ contentType: "text/javascript", body: code });
      if (pathname.startsWith("/test-data/")) {
        return route.fulfill({ body: Buffer.from(await testData(pathname.slice("/test-data/".length))) });
      }
      const body = '<!doctype html><script type="module" src="/tests.js"></script>';
      return route.fulfill({ contentType: "text/html", body });
    });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto("http://metrics.test/");
    const results = await page.evaluate(
      () => (globalThis as unknown as { testResults: Promise<PageResult[]> }).testResults,
    );
    expect(errors).toEqual([]);
    expect(results.filter(({ failure }) => failure !== undefined)).toEqual([]);
    expect(results.filter(({ skipped }) => !skipped).length).toBeGreaterThan(60);
  });
});
