// [DATABASE_URL=…] node bench/drawings/wall.mjs WORD [DRAWINGS.ndjson]
// A word's wall in Chromium over HTTP, on a real `vistazo serve`: from the navigation to the first drawings on the screen, and how long
// frames take while it is scrolled through. The drawings are imported before; without a file they are those that the database has.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importFile, openStore } from "@vistazo/drawings";
import { chromium } from "playwright-core";
import { quantile, serve } from "./serve.mjs";

const [word, file] = process.argv.slice(2);
const { DATABASE_URL: databaseUrl } = process.env;
const data = await mkdtemp(join(tmpdir(), "vistazo-wall-"));
if (file) {
  const store = await openStore(databaseUrl ? { databaseUrl } : { dataDir: data });
  await importFile(store, file);
  await store.settle();
  await store.close();
}
const studio = await serve(data, "--learn-every", "0");
const address = `http://127.0.0.1:${studio.port}/drawings/${encodeURIComponent(word)}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 } });
const page = await context.newPage();
// When ink is there, the next frame shows it.
await page.addInitScript(() => {
  globalThis.shown = new Promise((resolve) => {
    const look = () => {
      const canvas = document.querySelector(".wall canvas");
      const ink =
        canvas?.width > 0 &&
        canvas
          .getContext("2d")
          .getImageData(0, 0, 100, 100)
          .data.some((value) => value);
      if (ink) requestAnimationFrame(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
});
const loads = [];
for (let i = 0; i < 11; i++) {
  await page.goto(address);
  loads.push(await page.evaluate(() => globalThis.shown));
}
const total = await page
  .getByText(/^[\d,]+ drawings/u)
  .first()
  .textContent();

/** How long frames take while every one scrolls by so many pixels. */
const frames = (by) =>
  page.evaluate(
    (step) =>
      new Promise((resolve) => {
        const times = [];
        let last = performance.now();
        requestAnimationFrame(function frame(now) {
          times.push(now - last);
          last = now;
          scrollBy(0, step);
          if (times.length < 310) requestAnimationFrame(frame);
          else resolve(times.slice(10));
        });
      }),
    by,
  );
const told = (times) => ({
  median: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  longest: quantile(times, 1),
  late: times.filter((time) => time > 25).length,
  of: times.length,
});
console.log(
  JSON.stringify({
    total,
    firstDrawingsMs: {
      cold: Math.round(loads[0]),
      median: quantile(loads.slice(1), 0.5),
      worst: quantile(loads.slice(1), 1),
    },
    framesMs: { resting: told(await frames(0)), scrolling: told(await frames(45)), fast: told(await frames(300)) },
  }),
);
await browser.close();
await studio.stop();
await rm(data, { recursive: true, force: true });
