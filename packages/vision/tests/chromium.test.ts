import { expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { runInChromium } from "../../../tests/in-page/run-in-chromium.js";

it.skipIf(!chromiumPath)("post-processing passes the same tests in Chromium", { timeout: 120_000 }, async () => {
  const results = await runInChromium({ entry: new URL("in-page.ts", import.meta.url) });
  expect(results.filter(({ failure }) => failure !== undefined)).toEqual([]);
  expect(results.length).toBeGreaterThan(20);
});
