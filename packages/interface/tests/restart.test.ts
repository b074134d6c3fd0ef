import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { chromiumPath, launchChromium } from "../../../tests/chromium.js";
import { redPng } from "./support.js";

let browser: Browser;
beforeAll(async () => {
  if (chromiumPath) browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());

interface Served {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Serves an app as a process of its own, which can be killed. The words "wait" make it work without end. */
async function served(fields: string, port: number): Promise<Served> {
  const script = `
    import { Interface, image, slider, text } from "@vistazo/interface";
    const app = new Interface({
      inputs: ${fields},
      outputs: text({ label: "Answer" }),
      fn: async (words, photo) => {
        if (words === "wait") await new Promise(() => setInterval(() => {}, 1000));
        return words.toUpperCase() + " " + photo.width;
      },
    });
    await app.launch({ port: ${port} });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: import.meta.dirname });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      said += chunk;
      const address = / is at (http\S+)/u.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once("exit", () => reject(new Error(said)));
  });
  return { child, url };
}

async function killed({ child }: Served): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

const answer = (page: Page) => page.getByRole("group", { name: "Answer" });
const run = (page: Page) => page.getByRole("button", { name: "Ejecutar", exact: true }).click();

describe.skipIf(!chromiumPath)(
  "a page of which the app is killed in the middle of a call",
  { timeout: 240_000 },
  () => {
    it("says so, waits for it, and calls it again with what was filled in", async () => {
      const fields = 'text({ label: "Words" }), image({ label: "Photo" })';
      const first = await served(`[${fields}]`, 0);
      const port = Number(new URL(first.url).port);
      const context = await browser.newContext({ locale: "es" });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(first.url);
      await page.getByLabel("Words").fill("before");
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles({ name: "red.png", mimeType: "image/png", buffer: redPng });
      await run(page);
      await answer(page).getByText("BEFORE 2").waitFor();
      expect(await answer(page).getByText("de antes").count()).toBe(0);

      await page.getByLabel("Words").fill("wait");
      await run(page);
      await page.getByText("Trabajando").waitFor();
      await killed(first);
      await page.getByText("La aplicación no responde.").waitFor();
      // The result on the page is of the call before.
      await answer(page).getByText("de antes").waitFor();

      const second = await served(`[${fields}]`, port);
      await page.getByText("ya está de vuelta").waitFor();
      await page.getByLabel("Words").fill("again");
      await page.getByRole("button", { name: "Reintentar" }).click();
      // The photo was sent to the app that was killed: it is sent anew.
      await answer(page).getByText("AGAIN 2").waitFor();
      expect(await answer(page).getByText("de antes").count()).toBe(0);

      // It may come back as another one: its page is drawn anew around what was filled in.
      await page.getByLabel("Words").fill("wait");
      await run(page);
      await page.getByText("Trabajando").waitFor();
      await killed(second);
      await page.getByText("La aplicación no responde.").waitFor();
      await served(`[${fields}, slider({ label: "Strength" })]`, port);
      await page.getByLabel("Strength").first().waitFor();
      expect(await page.getByLabel("Words").inputValue()).toBe("wait");
      await page.getByLabel("Words").fill("new");
      await run(page);
      await answer(page).getByText("NEW 2").waitFor();
    });
  },
);
