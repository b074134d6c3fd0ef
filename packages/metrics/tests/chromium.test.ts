import { expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { runInChromium } from "../../../tests/in-page/run-in-chromium.js";
import { hasTestData, testData } from "./test-data.js";

it.skipIf(!chromiumPath)("the same code passes the same tests in Chromium", { timeout: 120_000 }, async () => {
  const results = await runInChromium({
    entry: new URL("in-page.ts", import.meta.url),
    instead: { "test-data.js": new URL("test-data-in-page.ts", import.meta.url) },
    globals: { hasTestData },
    files: (path) => testData(path.replace("/test-data/", "")),
  });
  expect(results.filter(({ failure }) => failure !== undefined)).toEqual([]);
  expect(results.filter(({ skipped }) => !skipped).length).toBeGreaterThan(60);
});
