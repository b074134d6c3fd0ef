import type { NewDrawing } from "@vistazo/drawings";
import { describe, expect, it } from "vitest";
import { drawnDrawings } from "../../../packages/drawings/tests/drawn-drawings.js";
import { chromiumPath } from "../../../tests/chromium.js";
import { usePages } from "./use-pages.js";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** As many as the data set has of a word. */
function manyDrawings(count: number): NewDrawing[] {
  const some = drawnDrawings("cat", 400, { seed: 7 });
  const latest = Date.UTC(2026, 5, 1);
  return Array.from({ length: count }, (_, place) => ({
    ...(some[place % some.length] as NewDrawing),
    id: String(place + 1),
    at: new Date(latest - place * 1000),
  }));
}

describe.skipIf(!chromiumPath)("the gallery of drawings", { timeout: 40_000 }, () => {
  const pages = usePages(() => {
    pages.drawings.put([...drawnDrawings("cat", 400), ...drawnDrawings("guitar", 12, { seed: 2 })]);
  });
  const wall = () => pages.page.locator(".wall a[href]");
  const dialog = () => pages.page.getByRole("dialog");
  const open = async (path: string, options: Parameters<typeof pages.open>[0] = {}) => {
    await pages.open(options, path);
    if (/^\/drawings\/(cat|guitar)/u.test(path)) await wall().first().waitFor();
  };
  const width = () => pages.page.evaluate(() => document.documentElement.scrollWidth);
  const shifted = async () =>
    (await pages.page.evaluate(() => (globalThis as unknown as { shifts: { total: number } }).shifts)).total;
  const inkAt = (place: number) =>
    pages.page.evaluate((at) => {
      const link = document.querySelector<HTMLElement>(`[data-place="${at}"]`);
      const canvas = link?.parentElement?.querySelector("canvas");
      if (!link || !canvas) return 0;
      const [left, side] = [link.offsetLeft * devicePixelRatio, link.offsetWidth * devicePixelRatio];
      const { data } = (canvas.getContext("2d") as CanvasRenderingContext2D).getImageData(left, 0, side, side);
      return data.filter((_, index) => index % 4 === 3 && (data[index] as number) > 128).length;
    }, place);

  it("finds words in both languages, in the order wanted, each with a picture", async () => {
    await open("/drawings");
    await pages.page.getByText("412 drawings of 345 words").waitFor();
    const names = () => pages.page.locator(".drawn .name").allTextContents();
    expect(await names()).toEqual(["cat", "guitar"]);
    await expect.poll(() => pages.page.locator(".drawn svg path").count()).toBe(2);
    await pages.page.getByRole("searchbox").fill("guitarra");
    await expect.poll(names).toEqual(["guitar"]);
    await pages.page.getByText("1 word found").waitFor();
    await pages.page.getByRole("searchbox").fill("");
    await pages.page.getByRole("radio", { name: "Español" }).check({ force: true });
    await expect.poll(names).toEqual(["gato", "guitarra"]);
    await pages.page.getByRole("radio", { name: "Más dibujadas" }).check({ force: true });
    await pages.page.getByRole("link", { name: /^gato/u }).click();
    await pages.page.getByRole("heading", { level: 1, name: "Dibujos: gato" }).waitFor();
    expect(new URL(pages.page.url()).pathname).toBe("/drawings/cat");
    expect(await pages.page.title()).toBe("Dibujos: gato · vistazo");
  });

  it("filters the wall, and keeps the filter in the address", async () => {
    await open("/drawings/cat");
    const cats = pages.drawings.all.filter(({ word }) => word === "cat");
    const count = (fits: (drawing: NewDrawing) => boolean) => `${cats.filter(fits).length} drawings`;
    await pages.page.getByRole("radio", { name: "Not recognised" }).check({ force: true });
    await pages.page
      .getByText(count(({ recognized }) => !recognized))
      .first()
      .waitFor();
    expect(await wall().first().getAttribute("aria-label")).toContain("not recognised");
    await pages.page.getByRole("combobox", { name: "Country" }).selectOption("MX");
    await pages.page
      .getByText(count(({ recognized, country }) => !recognized && country === "MX"))
      .first()
      .waitFor();
    expect(new URL(pages.page.url()).search).toBe("?recognized=no&country=MX");
    await pages.page.reload();
    await pages.page
      .getByText(count(({ recognized, country }) => !recognized && country === "MX"))
      .first()
      .waitFor();
    await pages.page.getByRole("textbox", { name: "From" }).fill("2030-01-01");
    await pages.page.getByText("No drawing passes this filter.").waitFor();
    await pages.expectAccessible();
    await pages.page.getByRole("button", { name: "Clear the filter" }).first().click();
    await pages.page.getByText("400 drawings").first().waitFor();
    expect(new URL(pages.page.url()).search).toBe("");
  });

  it("opens a drawing with its story, at an address of its own, and back closes it", async () => {
    await open("/drawings/cat");
    await expect.poll(() => inkAt(0)).toBeGreaterThan(50);
    await wall().nth(3).click();
    const id = pages.drawings.all.filter(({ word }) => word === "cat")[3]?.id;
    await dialog().getByRole("heading", { name: "cat", exact: true }).waitFor();
    expect(new URL(pages.page.url()).pathname).toBe(`/drawings/cat/${id}`);
    const slider = dialog().getByRole("slider", { name: "Moment of the drawing" });
    const thoughts = () => dialog().locator(".thoughts li .name").allTextContents();
    await slider.fill("400");
    await expect.poll(async () => (await thoughts()).map((name) => name.trim())).toEqual(["circle", "potato"]);
    expect(await slider.getAttribute("aria-valuetext")).toContain("The network thought: circle");
    await slider.press("End");
    await expect.poll(async () => (await thoughts())[0]?.trim()).toBe("cat");
    await dialog().getByRole("button", { name: "Play" }).click();
    await dialog().getByRole("button", { name: "Pause" }).waitFor();
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(200);
    expect(await dialog().locator(".others li a").count()).toBe(10);
    await pages.page.goBack();
    await expect.poll(() => dialog().count()).toBe(0);
    expect(new URL(pages.page.url()).pathname).toBe("/drawings/cat");
    await pages.page.goForward();
    await dialog().waitFor();
    await dialog().getByRole("button", { name: "Close" }).click();
    await expect.poll(() => dialog().count()).toBe(0);
  });

  it("says so where no guesses were kept and there is no network to ask now", async () => {
    const [drawing] = drawnDrawings("guitar", 1, { seed: 9 });
    pages.drawings.put([{ ...(drawing as NewDrawing), moments: [] }]);
    await open(`/drawings/guitar/${drawing?.id}`);
    await dialog().getByText("No guesses were recorded for this drawing.").waitFor();
    await pages.expectAccessible();
  });

  it("is gone through by keyboard alone", async () => {
    await open("/drawings/cat");
    await pages.page.getByRole("textbox", { name: "To" }).focus();
    const focused = () => pages.page.evaluate(() => (document.activeElement as HTMLElement).dataset.place);
    for (let i = 0; i < 8 && (await focused()) === undefined; i++) await pages.page.keyboard.press("Tab");
    expect(await focused()).toBe("0");
    for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft"]) await pages.page.keyboard.press(key);
    const columns = Number(await focused());
    expect(columns).toBeGreaterThan(5);
    await pages.page.keyboard.press("End");
    await expect.poll(focused).toBe("399");
    await expect.poll(() => inkAt(399)).toBeGreaterThan(50);
    await pages.page.keyboard.press("Enter");
    await dialog().getByRole("slider").waitFor();
    await pages.page.keyboard.press("Escape");
    await expect.poll(() => dialog().count()).toBe(0);
    await expect.poll(focused).toBe("399");
  });

  it("takes a report, hides the drawing from the fourth on, and shows it to a moderator", async () => {
    const [first, second] = pages.drawings.all.filter(({ word }) => word === "cat").map(({ id }) => id);
    await open(`/drawings/cat/${first}`);
    await dialog().getByRole("button", { name: "Report this drawing" }).click();
    await dialog().getByRole("radio", { name: "It is writing, not a drawing" }).check();
    await pages.expectAccessible();
    await dialog().getByRole("button", { name: "Report", exact: true }).click();
    await dialog().getByText("Thank you.").waitFor();
    for (const reporter of ["somebody else", "a third", "a fourth"])
      await pages.drawings.report(first as string, "offensive", reporter);
    await pages.drawings.report(second as string, "other", "somebody else");
    await pages.page.keyboard.press("Escape");
    await pages.page.reload();
    await pages.page.getByText("399 drawings").first().waitFor();

    await pages.page.goto(new URL("/drawings/moderation", pages.page.url()).href);
    await pages.page.getByText("Report 1 of 2").waitFor();
    await pages.page.getByText("It is writing, not a drawing").waitFor();
    await pages.expectAccessible();
    await pages.page.keyboard.press("n");
    await pages.page.getByText("Report 2 of 2").waitFor();
    await pages.page.keyboard.press("h");
    await pages.page.getByText("Report 1 of 1").waitFor();
    await pages.page.keyboard.press("s");
    await pages.page.getByText("No drawing waits for review.").waitFor();
    expect((await pages.drawings.get(first as string))?.hidden).toBe(false);
    expect((await pages.drawings.get(second as string))?.hidden).toBe(true);
    await pages.expectAccessible();
  });

  it("shows the numbers as pictures and as tables", async () => {
    await open("/drawings/statistics", { colorScheme: "dark" });
    await pages.page.getByText("412 drawings of 2 words").waitFor();
    await pages.page.getByRole("img", { name: "Bars: the words with the most drawings" }).waitFor();
    await pages.page.getByText("of 400 drawings").first().waitFor();
    await pages.page.getByText("The numbers as a table").first().click();
    await pages.page.getByRole("cell", { name: "400" }).first().waitFor();
    await pages.expectAccessible();
    expect(await shifted()).toBeLessThan(0.02);
  });

  it("fits a phone, in both themes and languages, without jumping", async () => {
    await open("/drawings/cat", { ...PHONE, locale: "es-ES" });
    await pages.expectAccessible();
    expect(await width()).toBeLessThanOrEqual(390);
    await pages.page.getByRole("radio", { name: "Oscuro" }).check({ force: true });
    await expect.poll(() => inkAt(2)).toBeGreaterThan(20);
    await wall().nth(2).tap();
    await dialog().getByRole("slider").waitFor();
    await dialog().getByText("Cómo dibujaron otros «gato»").waitFor();
    await pages.expectAccessible();
    expect((await dialog().boundingBox())?.width).toBeLessThanOrEqual(390);
    await dialog().getByRole("button", { name: "Cerrar" }).tap();
    await expect.poll(() => dialog().count()).toBe(0);
    expect(await shifted()).toBeLessThan(0.02);
    // Closing goes back in the history; another navigation before that has ended would be called off.
    await pages.page.waitForURL("**/drawings/cat");
    await pages.page.evaluate(() => new Promise(requestAnimationFrame));
    await pages.page.goto(new URL("/drawings", pages.page.url()).href);
    await pages.page.locator(".drawn svg").first().waitFor();
    await pages.expectAccessible();
    expect(await width()).toBeLessThanOrEqual(390);
    expect(await shifted()).toBeLessThan(0.02);
  });

  it("downloads a word's drawings", async () => {
    await open("/drawings/guitar");
    const link = pages.page.getByRole("link", { name: /^Simplified, ndjson/u });
    const [download] = await Promise.all([pages.page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("guitar.simplified.ndjson");
    await pages.page.getByRole("link", { name: "CC BY 4.0" }).waitFor();
  });

  it("scrolls through 130,000 drawings", async () => {
    pages.drawings.all.splice(0);
    pages.drawings.put(manyDrawings(130_000));
    const begun = performance.now();
    await open("/drawings/cat");
    await expect.poll(() => inkAt(0), { interval: 20 }).toBeGreaterThan(50);
    const first = performance.now() - begun;
    await pages.page.getByText("130,000 drawings").first().waitFor();
    /** How long frames take, in milliseconds, while every one scrolls by so many pixels; sorted. */
    const framesScrolling = (by: number) =>
      pages.page.evaluate(
        (step) =>
          new Promise<number[]>((resolve) => {
            const times: number[] = [];
            let last = performance.now();
            requestAnimationFrame(function frame(now) {
              times.push(now - last);
              last = now;
              scrollBy(0, step);
              if (times.length < 120) requestAnimationFrame(frame);
              else resolve(times.slice(10).sort((a, b) => a - b));
            });
          }),
        by,
      );
    const resting = await framesScrolling(0);
    const frames = await framesScrolling(45);
    const at = (share: number, of = frames) => of[Math.floor(share * (of.length - 1))] as number;
    // Anywhere at once: the last one is fetched from where it lies.
    const jumped = performance.now();
    await wall().first().focus();
    await pages.page.keyboard.press("End");
    await expect.poll(() => inkAt(129_999), { interval: 20 }).toBeGreaterThan(50);
    const jump = performance.now() - jumped;
    const links = await pages.page.locator(".wall a").count();
    if (process.env.VISTAZO_BENCH) {
      const shown = (ms: number) => `${ms.toFixed(0)} ms`;
      console.log(
        `130,000 drawings: page and first ones ${shown(first)}; frames at rest median ${at(0.5, resting).toFixed(1)} ms, scrolling median ${at(0.5).toFixed(1)}, 95 % ${at(0.95).toFixed(1)}, 99 % ${at(0.99).toFixed(1)} ms; to the last one ${shown(jump)}`,
      );
    }
    expect(links).toBeLessThan(600);
    // A machine that does something else meanwhile is slower, at rest too.
    expect(at(0.5)).toBeLessThan(Math.max(50, 4 * at(0.5, resting)));
  });
});
