import { launchChromium } from "../chromium.js";
import { bundle } from "./bundle.js";
import type { PageResult } from "./vitest.js";

/** Tests to run in a page. */
export interface InPageTests {
  /** The module that imports them and sets `testResults`. */
  readonly entry: URL;
  /** Modules that do not work in a page, by the last part of their name in an import, and what takes their place. */
  readonly instead?: Readonly<Record<string, URL>>;
  /** What the page has as global variables. */
  readonly globals?: Readonly<Record<string, unknown>>;
  /** Answers what the tests fetch, by its path. */
  readonly files?: (path: string) => Promise<Uint8Array>;
}

/** Bundles test files and runs them in Chromium, with vitest's own `expect`. Nothing leaves this process. */
export async function runInChromium({ entry, instead, globals = {}, files }: InPageTests): Promise<PageResult[]> {
  const code = await bundle(entry, { ...instead, vitest: new URL("vitest.ts", import.meta.url) });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addInitScript((values) => Object.assign(globalThis, values), globals);
    await page.route("**/*", async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === "/") {
        const body = '<!doctype html><script type="module" src="/tests.js"></script>';
        return route.fulfill({ contentType: "text/html", body });
      }
      if (pathname === "/tests.js") return route.fulfill({ contentType: "text/javascript", body: code });
      return files ? route.fulfill({ body: Buffer.from(await files(pathname)) }) : route.fulfill({ status: 404 });
    });
    const failed = new Promise<never>((_, reject) => page.on("pageerror", reject));
    await page.goto("http://in-page.test/");
    const results = page.evaluate(() => (globalThis as unknown as { testResults: Promise<PageResult[]> }).testResults);
    return await Promise.race([results, failed]);
  } finally {
    await browser.close();
  }
}
