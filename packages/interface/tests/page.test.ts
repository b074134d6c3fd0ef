import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { chromiumPath, launchChromium } from "../../../tests/chromium.js";
import {
  type App,
  annotatedImage,
  checkbox,
  dropdown,
  gallery,
  Interface,
  image,
  type LaunchOptions,
  label,
  radio,
  sketchpad,
  slider,
  text,
  UserError,
} from "../src/index.js";
import { settled, soonestPaint } from "./in-browser.js";
import { deferred, redPng, serve } from "./support.js";

const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  if (chromiumPath) browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());

async function open(
  app: App,
  {
    locale = "en",
    width = 1280,
    path = "",
    ...options
  }: LaunchOptions & { locale?: string; width?: number; path?: string } = {},
): Promise<Page> {
  const { url } = await serve(app, options);
  const context = await browser.newContext({ locale, viewport: { width, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  onTestFinished(() => expect(problems).toEqual([]));
  await page.goto(url + path);
  await page.getByRole("main").waitFor();
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await settled(page);
  await page.evaluate(await axe);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await runner.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
  });
}

const shout = () =>
  new Interface({
    fn: (words) => words.toUpperCase(),
    inputs: text({ label: "Words" }),
    outputs: text({ label: "Loud" }),
    title: "Shout",
  });

const detector = () =>
  new Interface({
    title: "Detector",
    fn: (photo, limit) => ({
      image: photo,
      annotations: [
        { label: "left", score: 0.9, box: { xmin: 0, ymin: 0, xmax: 1, ymax: 1 } },
        { label: "right", score: 0.4, box: { xmin: 1, ymin: 0, xmax: 2, ymax: 1 } },
      ].filter(({ score }) => score > limit),
    }),
    inputs: [image({ label: "Photo" }), slider({ label: "Threshold", minimum: 0, maximum: 1, value: 0.1 })],
    outputs: annotatedImage({ label: "Objects" }),
  });

describe.skipIf(!chromiumPath)("the page", { timeout: 60_000 }, () => {
  it("runs a function by keyboard alone", async () => {
    const page = await open(shout());
    expect(await page.title()).toBe("Shout");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("hello");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("group", { name: "Loud" }).getByText("HELLO").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("shows what a detector finds on a dropped photo, in the list and on the photo", async () => {
    const page = await open(detector());
    const data = await page.evaluateHandle((base64) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], "red.png", { type: "image/png" }));
      return transfer;
    }, redPng.toString("base64"));
    await page.dispatchEvent("main", "dragenter", { dataTransfer: data });
    await page.dispatchEvent("main", "drop", { dataTransfer: data });
    await page.getByAltText("Your photo: red.png").waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    const objects = page.getByRole("group", { name: "Objects" });
    await objects.getByRole("button", { name: /right/ }).waitFor();
    expect(await objects.getByRole("listitem").count()).toBe(2);
    await objects.getByRole("button", { name: /left/ }).hover();
    await expect.poll(() => objects.locator("rect.active").count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it("says what is missing and leads there", async () => {
    const app = new Interface({
      fn: (size) => size,
      inputs: dropdown({ label: "Size", choices: ["small", "large"], optional: false }),
      outputs: "text",
    });
    const needy = new Interface({ fn: (photo) => photo.width, inputs: image({ label: "Photo" }), outputs: "number" });
    const page = await open(Interface.combine([app, needy], { title: "Two" }), { locale: "es-ES" });
    await page.getByRole("button", { name: "Ejecutar" }).nth(1).click();
    await page.getByText("Falta «Photo»: rellénalo primero.").waitFor();
    await page.getByRole("button", { name: "Ejecutar" }).nth(0).click();
    await page.getByRole("group", { name: "Text" }).getByText("small").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("speaks the browser's language at first, and the chosen one from then on", async () => {
    const page = await open(shout(), { locale: "es-MX" });
    await page.getByRole("button", { name: "Ejecutar" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("es");
    await page.getByRole("radio", { name: "EN" }).check({ force: true });
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  });

  it("fits a phone, light and dark", async () => {
    const page = await open(detector(), { width: 390 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole("radio", { name: "Dark" }).check({ force: true });
    await expect.poll(ground).not.toBe(light);
    expect(await violations(page)).toEqual([]);
  });

  it("shows progress and messages, and stops", async () => {
    const started = deferred();
    const app = new Interface({
      fn: async (_words, { progress, log, signal }) => {
        log.warning("This takes a while");
        progress([2, 5], "Reading");
        started.resolve();
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        return "";
      },
      inputs: text({ label: "Words" }),
      outputs: "text",
    });
    const page = await open(app);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await started.promise;
    await page.getByText("This takes a while").waitFor();
    await page.getByText("2 / 5 steps").waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopped.").waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  });

  it("shows a stream as it comes, and errors meant for the person", async () => {
    const gate = deferred();
    const app = new Interface({
      fn: async function* (words) {
        if (words === "no") throw new UserError("Say something nicer.", { title: "Not that" });
        if (words === "oops") throw new Error("The key is 1234.");
        yield "first";
        await gate.promise;
        yield "first second";
      },
      inputs: text({ label: "Words" }),
      outputs: text({ label: "Answer" }),
    });
    const page = await open(app);
    const answer = page.getByRole("group", { name: "Answer" });
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await answer.getByText("first", { exact: true }).waitFor();
    gate.resolve();
    await answer.getByText("first second").waitFor();
    await page.getByLabel("Words").fill("no");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("Say something nicer.").waitFor();
    await page.getByText("Not that").waitFor();
    await page.getByLabel("Words").fill("oops");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("Something unexpected happened in the app.").waitFor();
    expect(await page.getByText("1234").count()).toBe(0);
  });

  it("sends a drawing with its strokes", async () => {
    const app = new Interface({
      fn: ({ strokes, picture }) => `${strokes.length} strokes, ${strokes[0][0].length > 3}, ${picture?.width}`,
      inputs: sketchpad({ label: "Paper", width: 200, height: 200 }),
      outputs: text({ label: "Answer" }),
    });
    const page = await open(app);
    const paper = await page.getByLabel("Draw here").boundingBox();
    if (!paper) throw new Error("There is no paper.");
    for (const row of [30, 60]) {
      await page.mouse.move(paper.x + 30, paper.y + row);
      await page.mouse.down();
      for (let step = 0; step < 6; step++) await page.mouse.move(paper.x + 30 + step * 15, paper.y + row + step);
      await page.mouse.up();
    }
    // The picture of a drawing is made after its last stroke, in a moment.
    const answers = (text: string) =>
      expect
        .poll(
          async () => {
            await page.getByRole("button", { name: "Run", exact: true }).click();
            return page.getByRole("group", { name: "Answer" }).getByText(text).count();
          },
          { timeout: 15_000 },
        )
        .toBe(1);
    await answers("2 strokes, true, 200");
    await page.getByRole("button", { name: "Undo" }).click();
    await answers("1 strokes, true, 200");
    expect(await violations(page)).toEqual([]);
  });

  it("runs at every change where it is live, and hands values from step to step", async () => {
    const middle = text({ label: "Backwards" });
    const app = Interface.combine(
      [
        new Interface({
          fn: ({ words, loud, mark }) => [...(loud ? words.toUpperCase() : words)].reverse().join("") + mark,
          inputs: {
            words: text({ label: "Words" }),
            loud: checkbox({ label: "Loud" }),
            mark: radio({ label: "Mark", choices: ["!", "?"] }),
          },
          outputs: middle,
          live: true,
          title: "One",
        }),
        new Interface({
          fn: (words) => ({ [words]: 1 }),
          inputs: middle,
          outputs: label({ label: "Label" }),
          title: "Two",
        }),
      ],
      { title: "Chain" },
    );
    const page = await open(app);
    await page.getByLabel("Words").fill("abc");
    await page.getByRole("group", { name: "Backwards" }).getByText("cba!").waitFor();
    await page.getByLabel("Loud").check();
    await page.getByRole("group", { name: "Backwards" }).getByText("CBA!").waitFor();
    await page.getByText("Takes “Backwards” from above.").waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByRole("group", { name: "Label" }).getByText("CBA!").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("searches long lists, takes numbers beside sliders, and enlarges and saves results", async () => {
    const app = new Interface({
      fn: ({ country, size, model }) => ({
        words: `${country} ${size} ${model}`,
        scores: { cat: size, dog: 0.25 },
        pictures: [
          { image: redPng, caption: "first" },
          { image: redPng, caption: "second" },
        ],
      }),
      inputs: {
        country: dropdown({ label: "Country", choices: ["Chile", "Cuba", "España", "Perú", "a", "b", "c", "d"] }),
        size: slider({ label: "Size", minimum: 0, maximum: 1, step: 0.01 }),
        model: dropdown({ label: "Model", choices: ["one", "two"], allowCustom: true }),
      },
      outputs: {
        words: text({ label: "Words" }),
        scores: label({ label: "Scores" }),
        pictures: gallery({ label: "Pictures" }),
      },
    });
    const page = await open(app, { locale: "es" });
    await page.getByLabel("Country").click();
    await page.getByLabel("Country").fill("peru");
    await page.getByRole("option", { name: "Perú" }).waitFor();
    expect(await page.getByRole("option").count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByLabel("Size, en número").fill("0.375");
    await page.getByLabel("Model").fill("three");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("group", { name: "Words" }).getByText("Perú 0.375 three").waitFor();
    expect(await page.getByRole("slider", { name: "Size" }).inputValue()).toBe("0.38");
    await page.getByLabel("Size, en número").fill("7");
    await page.getByLabel("Size, en número").blur();
    expect(await page.getByLabel("Size, en número").inputValue()).toBe("1");

    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      return readFile(await download.path());
    };
    expect(String(await saved("Descargar Words.txt"))).toBe("Perú 0.375 three");
    expect(String(await saved("Descargar Scores.csv"))).toBe("label,score\r\ncat,0.375\r\ndog,0.25\r\n");
    const zip = await saved("Descargar Pictures.zip");
    expect(zip.subarray(0, 2).toString()).toBe("PK");
    expect(zip.includes(redPng)).toBe(true);

    await page.getByRole("button", { name: "first" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("img", { name: "first" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await dialog.getByRole("img", { name: "second" }).waitFor();
    await dialog.getByRole("button", { name: "Pantalla completa" }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe("DIV");
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Cerrar" }).click();
    await dialog.waitFor({ state: "detached" });
  });

  it("shows whoever develops the app what went wrong, the result of before pale beside it", async () => {
    vi.stubEnv("NODE_ENV", "development");
    onTestFinished(() => void vi.unstubAllEnvs());
    const app = new Interface({
      fn: (words) => {
        if (words === "oops") throw new TypeError("The key is 1234.");
        return words === "" ? (["a", "b"] as unknown as string) : words;
      },
      inputs: text({ label: "Words" }),
      outputs: text({ label: "Answer" }),
    });
    const page = await open(app, { locale: "es" });
    const run = () => page.getByRole("button", { name: "Ejecutar", exact: true }).click();
    const answer = page.getByRole("group", { name: "Answer" });
    await page.getByLabel("Words").fill("fine");
    await run();
    await answer.getByText("fine").waitFor();
    await page.getByLabel("Words").fill("oops");
    await run();
    await page.getByText("TypeError: The key is 1234.").waitFor();
    await page.getByText(/^at .*page\.test\.ts:\d+/u).waitFor();
    await answer.getByText("de antes").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Words").fill("");
    await run();
    await page.getByText('The function\'s value for "Answer" must be a text or a number, not a list of 2.').waitFor();
  });

  it("lets people log in", async () => {
    const { url } = await serve(shout(), { auth: ["ada", "secret"], authMessage: "Members only" });
    const context = await browser.newContext({ locale: "en" });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(url);
    await page.getByText("Members only").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Name").fill("ada");
    await page.getByLabel("Password").fill("wrong");
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByText("Name or password is wrong.").waitFor();
    await page.getByLabel("Password").fill("secret");
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByLabel("Words").fill("in");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("IN", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Log out (ada)" }).click();
    await page.getByText("Members only").waitFor();
  });

  it("loads less than 150 kB of script, and shows up in less than a second", async () => {
    const page = await open(shout());
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => name.endsWith(".js")),
    );
    let bytes = 0;
    for (const address of scripts) bytes += gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length;
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(150 * 1024);
    expect(await soonestPaint(page, 1000)).toBeLessThan(1000);
  });
});
