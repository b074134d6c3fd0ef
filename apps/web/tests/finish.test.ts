import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wordName } from "@vistazo/doodle/words";
import { drawingModelFolder, ownModelFolder } from "@vistazo/models";
import { describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { StudioRecogniser } from "../../studio/src/recogniser/studio-recogniser.js";
import { RecogniserVersions } from "../../studio/src/recogniser/versions.js";
import { drawWith } from "./draw-with.js";
import { usePages } from "./use-pages.js";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "es-ES" };
const shots = process.env.VISTAZO_SHOTS;
const drawable: string[] = JSON.parse(readFileSync(`${drawingModelFolder("vistazo/draw")}/config.json`, "utf8")).words;
/** A round head. */
const head = Array.from({ length: 30 }, (_, i) => (2 * Math.PI * i) / 29);
const circle = [
  [head.map((a) => 100 + 90 * Math.cos(a)), head.map((a) => 100 + 80 * Math.sin(a)), head.map((_, i) => 8 * i)],
] as const;

describe.skipIf(!chromiumPath)("the network that draws", { timeout: 90_000 }, () => {
  const pages = usePages(
    () => {},
    async (root) => {
      const recogniser = await StudioRecogniser.open(
        new RecogniserVersions(ownModelFolder("vistazo/doodle")!, join(root, "recogniser")),
      );
      return { recogniser, sketcher: drawingModelFolder("vistazo/draw") };
    },
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

  it("draws for one who guesses, and says whether the recogniser knew it first", async () => {
    await pages.open(PHONE, "/draw/guess");
    const { page } = pages;
    await page.getByRole("button", { name: "¡A adivinar!" }).click();
    const field = page.getByRole("textbox", { name: "Tu respuesta" });
    await page.getByRole("heading", { name: "¿Qué está dibujando la red?" }).waitFor();
    await page.getByText("Dibujo 1 de 6").waitFor();
    await field.fill("xilófono");
    await field.press("Enter");
    await page.getByText("«xilófono»: no.").first().waitFor();
    await expect.poll(ink).toBeGreaterThan(50);
    await shoot("guess-es");
    // The words are drawn by lot: all that the network draws are tried.
    for (const word of drawable) {
      if (!(await field.isVisible())) break;
      await field.fill(wordName(word, "es")).catch(() => {});
      await field.press("Enter").catch(() => {});
    }
    await page.getByRole("heading", { name: /^¡Exacto, es /u }).waitFor();
    await page.getByText(/^Lo has sabido a los /u).waitFor();
    await pages.expectAccessible();
    await page.getByText(/^El reconocedor (lo ha sabido|aún no lo sabía)/u).waitFor();
    await shoot("guessed-es");
    for (let round = 2; round <= 6; round++) {
      await page.getByRole("button", { name: "Siguiente dibujo" }).click();
      await page.getByText(`Dibujo ${round} de 6`).waitFor();
      await page.getByRole("button", { name: "Me rindo" }).click();
      await page.getByRole("heading", { name: /^Era / }).waitFor();
    }
    await page.getByRole("button", { name: "Cómo ha ido" }).click();
    await page.getByRole("heading", { name: "Has adivinado 1 de 6" }).waitFor();
    expect(await page.getByRole("list", { name: "Cómo ha ido" }).getByRole("listitem").count()).toBe(6);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await pages.expectAccessible();
    await shoot("guess-over-es");
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
