import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { asCloned } from "./as-cloned.js";
import { usePages } from "./use-pages.js";

const OWN_MODELS = ["vistazo/dogs-or-cats", "vistazo/objects", "vistazo/scenes", "vistazo/depth-indoors"];

const LANGUAGES = [
  {
    locale: "en-GB",
    show: "Show a recorded answer",
    mark: "Recorded answer",
    few: "This model knows only cat and dog",
    example: "Try it with this photo: cat",
    cutOut: "Cut out",
  },
  {
    locale: "es-ES",
    show: "Ver una respuesta grabada",
    mark: "Respuesta grabada",
    few: "Este modelo solo conoce gato y perro",
    example: "Pruébalo con esta foto: gato",
    cutOut: "Recorte",
  },
] as const;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What an answer looks like on each page whose models all have to be downloaded. */
const RECORDED = {
  "background-removal": ".share, [download], button:has-text('PNG')",
};
/** And on those that have a model of the project's own. */
const OWN = {
  "object-detection": ".objects li",
  "image-segmentation": ".segments li",
  "depth-estimation": ".legend dl",
};

// The studio as it is after it was cloned: its own engine, nothing in the cache, and a Hub that does not answer.
describe.skipIf(!chromiumPath)("the first visit, without a network", { timeout: 240_000 }, () => {
  const pages = usePages(() => {}, asCloned(OWN_MODELS));

  it.each(LANGUAGES)("answers at the first click on every task's page: $locale", async ({ locale, ...text }) => {
    const options: BrowserContextOptions = { locale, ...(locale === "es-ES" && PHONE) };
    for (const [task, answer] of Object.entries(RECORDED)) {
      if (task !== Object.keys(RECORDED)[0]) await pages.page.context().close();
      await pages.open(options, `/tasks/${task}`);
      await pages.page.getByRole("button", { name: text.show }).click();
      await pages.page.getByRole("note").getByText(text.mark, { exact: true }).waitFor();
      await pages.page.locator(answer).first().waitFor();
      expect(await pages.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        options.viewport?.width ?? 1280,
      );
      await pages.page.getByText("vistazo pull --course").waitFor();
      await pages.expectAccessible();
    }
    for (const [task, answer] of Object.entries(OWN)) {
      await pages.page.context().close();
      await pages.open(options, `/tasks/${task}`);
      await pages.page.getByRole("button", { name: text.example }).click();
      await pages.page.locator(answer).first().waitFor();
      expect(await pages.page.getByText(text.mark, { exact: true }).count()).toBe(0);
      if (task === "image-segmentation") {
        await pages.page.getByRole("radio", { name: text.cutOut, exact: true }).check({ force: true });
        await pages.page.locator(".picture[aria-busy=false]").waitFor();
      }
      await pages.expectAccessible();
    }
    await pages.page.context().close();
    await pages.open(options, "/tasks/image-classification");
    await pages.page.getByRole("button", { name: text.example }).click();
    await pages.page.getByText(text.few).waitFor();
  });

  it("keeps an example in the address, so that a reload shows it again", async () => {
    await pages.open({}, "/tasks/background-removal");
    const answer = pages.page.locator(RECORDED["background-removal"]).first();
    await pages.page.getByRole("button", { name: "Show a recorded answer" }).click();
    await answer.waitFor();
    expect(new URL(pages.page.url()).search).toBe("?photo=boats");
    await pages.page.reload();
    await answer.waitFor();
  });

  it.each(LANGUAGES)("leads from every card of the first page to a page that answers: $locale", async ({ locale }) => {
    await pages.open({ locale });
    const addresses = await pages.page
      .locator("main a[href^='/']")
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href") ?? ""))]);
    expect(addresses.length).toBeGreaterThanOrEqual(11);
    for (const address of addresses) {
      const answer = await pages.page.goto(new URL(address, pages.page.url()).href);
      expect(answer?.status(), address).toBe(200);
      await pages.page.getByRole("heading", { level: 1 }).waitFor();
      expect(await pages.page.getByText(/There is no such page|Esta página no existe/u).count(), address).toBe(0);
    }
  });

  it("has nothing recorded of anybody's own photo, and says what has", async () => {
    await pages.open({}, "/tasks/background-removal");
    await pages.page.getByRole("button", { name: "Show a recorded answer" }).waitFor();
    await pages.choose();
    await pages.page.getByText("Only the example photos have one.").waitFor();
    expect(await pages.page.getByText("Recorded answer", { exact: true }).count()).toBe(0);
  });
});
