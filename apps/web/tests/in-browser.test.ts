import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { factsOf } from "../../studio/tests/fake-engine.js";
import { usePages } from "./use-pages.js";

const ID = "vistazo/dogs-or-cats";

describe.skipIf(!chromiumPath)("a task's page with its model in the browser", { timeout: 120_000 }, () => {
  const pages = usePages((engine) => {
    engine.facts = [factsOf(ID)];
  });
  const inBrowser = () => pages.page.getByRole("radio", { name: "In this browser" });
  const photo = async () => ({
    name: "small.png",
    mimeType: "image/png",
    buffer: await readFile(
      fileURLToPath(new URL("../../../packages/vision/tests/reference/square.png", import.meta.url)),
    ),
  });
  const open = async (options: Parameters<typeof pages.open>[0] = {}) => {
    await pages.open(options, `/tasks/image-classification?model=${ID}`);
    await inBrowser().check({ force: true });
  };

  it("answers without asking the studio, and remembers the choice", async () => {
    await open();
    await pages.page.getByText("photos do not leave it").waitFor();
    await pages.choose(await photo());
    await pages.page.getByText(/Answered in .* s in this browser/u).waitFor({ timeout: 60_000 });
    await pages.page
      .locator(".result")
      .getByText(/dog|cat/u)
      .first()
      .waitFor();
    expect(pages.engine.runs).toEqual([]);
    await pages.page.reload();
    expect(await inBrowser().isChecked()).toBe(true);
    await pages.expectAccessible();
  });

  it("looks at the camera live, tells how fast, and pauses in a hidden tab", async () => {
    await open({ permissions: ["camera"] });
    await pages.page.getByRole("button", { name: "Live camera" }).click();
    await pages.page
      .locator(".live .labels")
      .getByText(/dog|cat/u)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await pages.page.locator("section.result").isVisible()).toBe(false);
    const rate = pages.page.locator(".figures dd").first();
    await expect.poll(async () => Number(await rate.textContent()), { timeout: 30_000 }).toBeGreaterThan(0);
    await pages.expectAccessible();
    const hide = (hidden: boolean) =>
      pages.page.evaluate((hidden) => {
        Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await hide(true);
    await pages.page.getByText("Paused while this tab is hidden.").waitFor();
    expect(await pages.page.locator(".live video").evaluate((video: HTMLVideoElement) => video.srcObject)).toBeNull();
    await hide(false);
    await pages.page.locator(".live .cover").waitFor({ state: "detached", timeout: 60_000 });
    await pages.page.getByRole("button", { name: "Stop" }).click();
    await pages.page.getByRole("button", { name: "Live camera" }).waitFor();
  });

  it("says so where the camera is refused, and fits a phone", async () => {
    await open({ viewport: { width: 375, height: 740 } });
    await pages.page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await pages.page.getByRole("button", { name: "Live camera" }).click();
    await pages.page.getByText("The camera is not allowed").waitFor({ timeout: 60_000 });
    const width = await pages.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(375);
    await pages.expectAccessible();
  });
});
