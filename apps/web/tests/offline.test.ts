import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { factsOf } from "../../studio/tests/fake-engine.js";
import { atAnyPace, drawWith } from "./draw-with.js";
import { usePages } from "./use-pages.js";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const photo = fileURLToPath(new URL("../../../packages/vision/tests/reference/square.png", import.meta.url));

describe.skipIf(!chromiumPath)("the studio without its server", { timeout: 180_000 }, () => {
  let folder: string;
  const pages = usePages(
    (engine) => {
      engine.facts = [factsOf("vistazo/dogs-or-cats")];
    },
    async (root) => {
      folder = join(root, "pages");
      await cp(dist, folder, { recursive: true });
      return { pagesDir: folder };
    },
  );
  const allow = { serviceWorkers: "allow" } as const;

  /** Waits until the browser has all that it keeps. */
  async function untilKept(): Promise<void> {
    await expect
      .poll(
        () =>
          pages.page.evaluate(async () => {
            const requests = await Promise.all(
              (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
            );
            return requests.flat().filter(({ url }) => /\.(wasm|onnx|safetensors)$/u.test(url)).length;
          }),
        { timeout: 120_000 },
      )
      .toBeGreaterThanOrEqual(6);
  }

  it("opens again, answers with a model of its own, and plays the game", async () => {
    await pages.open(allow);
    await untilKept();
    const kept = await pages.page.evaluate(async () => {
      const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.filter((path) => /^\/(api|models|apps|hub)\//u.test(path))).toEqual([]);
    await pages.app.close();

    await pages.page.reload();
    await pages.page.getByRole("heading", { level: 1 }).waitFor();
    await pages.page.goto(new URL("/tasks/image-classification", pages.page.url()).href);
    await pages.page.getByText("dogs-or-cats").first().waitFor();
    await pages.choose({ name: "small.png", mimeType: "image/png", buffer: await readFile(photo) });
    await pages.page.getByText(/Answered in .* s in this browser/u).waitFor({ timeout: 60_000 });

    await pages.page.goto(new URL("/draw", pages.page.url()).href);
    await pages.page.getByRole("button", { name: "Draw!" }).click();
    await pages.page.getByRole("button", { name: "Start drawing" }).click({ timeout: 60_000 });
    const circle = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);
    const xs = circle.map((angle) => 100 + 80 * Math.cos(angle));
    const ys = circle.map((angle) => 100 + 80 * Math.sin(angle));
    await drawWith("mouse", pages.page, atAnyPace([[xs, ys]]));
    await pages.page.locator("ol li .name").first().waitFor();
  });

  it("shows a new build at once, keeps that one from then on, and lets the oldest go", async () => {
    await pages.open(allow);
    const versions = () =>
      pages.page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("vistazo-pages-")));
    const shown = () => pages.page.evaluate(() => document.querySelector("meta[name=build]")?.getAttribute("content"));
    await pages.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    expect(await versions()).toHaveLength(1);
    for (const build of ["second", "third"]) {
      await rebuild(build);
      await pages.page.reload();
      expect(await shown()).toBe(build);
      await expect.poll(versions, { timeout: 60_000 }).toContain(`vistazo-pages-${build}`);
    }
    await expect.poll(versions, { timeout: 60_000 }).toEqual(["vistazo-pages-second", "vistazo-pages-third"]);
    await expect
      .poll(() => pages.page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.waiting)))
      .toBeNull();
    await pages.app.close();
    await pages.page.reload();
    await pages.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await shown()).toBe("third");
  });

  it("does not keep a page that asks for a password in the studio's place", async () => {
    await pages.open(allow);
    await pages.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await rebuild("behind-a-login");
    await writeFile(join(folder, "index.html"), "<!doctype html><title>Log in</title><h1>Log in</h1>");
    await pages.page.reload();
    await pages.page.getByRole("heading", { name: "Log in" }).waitFor();
    const tried = () =>
      pages.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        const begun = (await caches.keys()).includes("vistazo-pages-behind-a-login");
        return begun && registration?.installing === null && registration.waiting === null;
      });
    await expect.poll(tried, { timeout: 60_000 }).toBe(true);
    await pages.app.close();
    await pages.page.reload();
    await pages.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await pages.page.getByRole("heading", { level: 1 }).textContent()).not.toBe("Log in");
  });

  /** Another build of the pages in the same place. */
  async function rebuild(build: string): Promise<void> {
    const index = join(folder, "index.html");
    const html = (await readFile(index, "utf8")).replace(/<meta name="build"[^>]*>/u, "");
    await writeFile(index, html.replace("<title>", `<meta name="build" content="${build}"><title>`));
    const worker = join(folder, "service-worker.js");
    const script = await readFile(worker, "utf8");
    await writeFile(worker, script.replace(/"version":"[^"]*"/u, `"version":"${build}"`));
  }
});
