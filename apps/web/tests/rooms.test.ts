import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MemoryDrawings } from "../../../packages/drawings/tests/memory-drawings.js";
import { chromiumPath, launchChromium } from "../../../tests/chromium.js";
import { Folders } from "../../studio/src/inference/folders.js";
import { ModelHost } from "../../studio/src/inference/model-host.js";
import type { HttpServer } from "../../studio/src/platform/http-server.js";
import { buildServer } from "../../studio/src/server.js";
import { FakeEngine } from "../../studio/tests/fake-engine.js";
import { FakeJudge } from "../../studio/tests/fake-judge.js";

const pagesDir = fileURLToPath(new URL("../dist", import.meta.url));
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const PHONE = { viewport: { width: 390, height: 844 }, locale: "es-ES", hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 900 }, locale: "en-GB" };

let browser: Browser;
let app: HttpServer;
let url: string;
let drawings: MemoryDrawings;
const judge = new FakeJudge();
const complaints: string[] = [];

async function open(options: BrowserContextOptions, path: string): Promise<Page> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url + path);
  return page;
}

async function enter(page: Page, name: string): Promise<void> {
  await page.getByLabel(/Your name|Tu nombre/u).fill(name);
  await page.getByRole("button", { name: /Come in|Entrar/u }).click();
  await page.getByRole("log").waitFor();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axe, "utf8"));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
}

/** Whether there is ink on the paper. */
const inked = (page: Page) =>
  page.locator("canvas").evaluate((canvas: HTMLCanvasElement) =>
    canvas
      .getContext("2d")
      ?.getImageData(0, 0, canvas.width, canvas.height)
      .data.some((value) => value > 0),
  );
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe.skipIf(!chromiumPath)("rooms in a browser", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await launchChromium();
  }, 30_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    const engine = new FakeEngine();
    drawings = new MemoryDrawings();
    judge.guesses = [{ word: "airplane", score: 0.5 }];
    app = await buildServer({
      engine,
      host: new ModelHost(engine, { memoryBytes: 1e9 }),
      folders: new Folders(),
      loopback: true,
      pagesDir,
      drawings,
      judge,
      logLevel: "silent",
      rooms: { chooseMs: 60_000, drawMs: 300_000, revealMs: 3000, judgeMs: 50 },
    });
    url = await app.listen({ port: 0, host: "127.0.0.1" });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await app.close();
    expect(complaints.splice(0)).toEqual([]);
  });

  it("are played by two: one draws with the mouse, the other guesses on a phone, and the drawing is kept", async () => {
    const ada = await open(DESKTOP, "/draw/room");
    expect(await violations(ada)).toEqual([]);
    await ada.getByRole("button", { name: "Open a room" }).click();
    await enter(ada, "Ada");
    const bo = await open(PHONE, new URL(await ada.getByLabel("Link to this room").inputValue()).pathname);
    await enter(bo, "Bo");
    expect(await violations(ada)).toEqual([]);
    await ada.getByRole("button", { name: "Begin the game" }).click();
    await bo.getByRole("heading", { name: "Ada está eligiendo una palabra" }).waitFor();
    const choice = ada.locator(".card button").first();
    const word = (await choice.textContent())?.trim() ?? "";
    await choice.click();

    await bo.getByRole("heading", { name: "¿Qué dibuja Ada?" }).waitFor();
    await ada.getByRole("heading", { name: /^Draw / }).waitFor();
    const box = await ada.locator("canvas").boundingBox();
    if (!box) throw new Error("There is no paper.");
    await ada.mouse.move(box.x + 50, box.y + 50);
    await ada.mouse.down();
    for (let i = 1; i <= 20; i++) await ada.mouse.move(box.x + 50 + i * 10, box.y + 50 + i * 8);
    await ada.mouse.up();
    await expect.poll(() => inked(bo)).toBe(true);
    await bo.getByText("Veo un avión.").waitFor();
    expect(await sideways(bo)).toBeLessThanOrEqual(390);
    expect(await violations(bo)).toEqual([]);
    expect(await violations(ada)).toEqual([]);

    // The page is loaded anew: the drawing and the player are still there.
    await bo.reload();
    await bo.getByRole("heading", { name: "¿Qué dibuja Ada?" }).waitFor();
    await expect.poll(() => inked(bo)).toBe(true);

    const guess = bo.getByLabel("Tu respuesta");
    await guess.fill("zzz");
    await guess.press("Enter");
    await ada.getByRole("log").getByText("zzz").waitFor();
    await guess.fill(`THE ${word}`);
    await guess.press("Enter");
    await ada.getByRole("heading", { name: /^It was / }).waitFor();
    await bo.getByRole("heading", { name: /^Era / }).waitFor();
    expect(await ada.getByRole("listitem").filter({ hasText: "Bo" }).textContent()).toMatch(/\+\d{2,3}/u);
    await expect.poll(() => drawings.all.map((drawing) => drawing.word)).toEqual([word]);
    expect(drawings.all[0]?.drawing[0]?.[0].length).toBeGreaterThan(10);

    // Then the other one draws, with a finger.
    await bo.getByRole("heading", { name: "¿Qué vas a dibujar?" }).waitFor();
    await bo.locator(".card button").nth(1).tap();
    await bo.getByRole("button", { name: "Rendirse" }).waitFor();
    expect(await inked(ada)).toBe(false);
    await bo.locator("canvas").tap();
    await expect.poll(() => inked(ada)).toBe(true);
    await bo.getByRole("button", { name: "Borrar" }).tap();
    await expect.poll(() => inked(ada)).toBe(false);
    await bo.getByRole("button", { name: "Rendirse" }).tap();
    await ada.getByText("The drawing was given up.").waitFor();
    await bo.getByRole("button", { name: "Salir de la sala" }).tap();
    await ada.getByRole("heading", { name: /wins|tie/iu }).waitFor();
    expect(await violations(ada)).toEqual([]);
  });

  it("say when they are gone, and lead to another one", async () => {
    const page = await open(DESKTOP, "/draw/room/bcdfghjk");
    await page.getByLabel("Your name").fill("Ada");
    await page.getByRole("button", { name: "Come in" }).click();
    await page.getByRole("alert").getByText("There is no such room any more").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "Open a room" }).click();
    await page.getByRole("button", { name: "Open a room" }).click();
    await enter(page, "Ada");
    await page.getByText("The game can begin when two of you are here.").waitFor();
    await page.goto(`${url}/draw/room/nonsense!`);
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  });
});
