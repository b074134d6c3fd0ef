import { drawingModelFolder } from "@vistazo/models";
import { describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { drawWith } from "./draw-with.js";
import { usePages } from "./use-pages.js";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "es-ES" };
const shots = process.env.VISTAZO_SHOTS;
/** A round head. */
const head = Array.from({ length: 30 }, (_, i) => (2 * Math.PI * i) / 29);
const circle = [
  [head.map((a) => 100 + 90 * Math.cos(a)), head.map((a) => 100 + 80 * Math.sin(a)), head.map((_, i) => 8 * i)],
] as const;

describe.skipIf(!chromiumPath)("the network that draws", { timeout: 90_000 }, () => {
  const pages = usePages(
    () => {},
    async () => ({ sketcher: drawingModelFolder("vistazo/draw") }),
  );
  const ink = () =>
    pages.page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      const { data } = (canvas.getContext("2d") as CanvasRenderingContext2D).getImageData(
        0,
        0,
        canvas.width,
        canvas.height,
      );
      return data.filter((value, i) => i % 4 === 3 && value > 128).length;
    });
  const shoot = async (name: string) => {
    if (shots) await pages.page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };

  it("finishes what a person began, another way if asked, and gives back what was theirs", async () => {
    await pages.open(PHONE, "/draw/finish");
    const { page } = pages;
    const finish = page.getByRole("button", { name: "Termina mi dibujo" });
    await page.getByText("Empieza a dibujar un gato").waitFor();
    expect(await finish.isEnabled()).toBe(false);
    await drawWith("finger", page, circle);
    const own = await ink();
    await finish.click();
    await page.getByText(/^Listo: un gato\. Un trazo es tuyo y /u).waitFor({ timeout: 60_000 });
    expect(await ink()).toBeGreaterThan(own);
    await shoot("finish-es");
    await page.getByRole("button", { name: "Solo lo mío" }).click();
    expect(Math.abs((await ink()) - own)).toBeLessThan(own / 20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await pages.expectAccessible();
  });

  it("draws a word from nothing", async () => {
    await pages.open({ reducedMotion: "reduce" }, "/draw/finish");
    const { page } = pages;
    await page.getByLabel("What it is to be").selectOption("sun");
    await page.getByRole("button", { name: "Draw one yourself" }).click();
    await page
      .getByText("The network drew the sun from nothing.")
      .or(page.getByText("The network drew a sun from nothing."))
      .waitFor();
    expect(await ink()).toBeGreaterThan(500);
    await pages.expectAccessible();
    await shoot("from-nothing");
  });

  it("draws in the gallery, and says so, where nobody has drawn a word yet", async () => {
    await pages.open({}, "/drawings/cat");
    await pages.page.getByRole("heading", { name: "Drawn by the network" }).waitFor();
    expect(await pages.page.getByRole("img", { name: /^cat, drawing \d+ of the network$/u }).count()).toBe(12);
    await pages.expectAccessible();
    await shoot("gallery");
    await pages.page.goto(new URL("/drawings/zebra", pages.page.url()).href);
    await pages.page.getByText("Nobody has drawn").waitFor();
    expect(await pages.page.getByRole("heading", { name: "Drawn by the network" }).count()).toBe(0);
  });
});
