import { join } from "node:path";
import { ownModelFolder } from "@vistazo/models";
import { describe, expect, it } from "vitest";
import { drawnDrawings } from "../../../packages/drawings/tests/drawn-drawings.js";
import { chromiumPath } from "../../../tests/chromium.js";
import { StudioRecogniser } from "../../studio/src/recogniser/studio-recogniser.js";
import { RecogniserVersions } from "../../studio/src/recogniser/versions.js";
import { usePages } from "./use-pages.js";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "es-ES" };
const shots = process.env.VISTAZO_SHOTS;

describe.skipIf(!chromiumPath)("drawings that look alike", { timeout: 90_000 }, () => {
  const pages = usePages(
    () => {
      // Rings of one stroke, houses of two, faces of four.
      pages.drawings.put([...drawnDrawings("cat", 60), ...drawnDrawings("sun", 5, { seed: 4 })]);
    },
    async (root) => ({
      recogniser: await StudioRecogniser.open(
        new RecogniserVersions(ownModelFolder("vistazo/doodle")!, join(root, "recogniser")),
      ),
    }),
  );

  const strokesAt = (href: string) => pages.drawings.all.find(({ id }) => href.endsWith(`/${id}`))?.drawing.length;

  it("are found: the ways in which a word is drawn", async () => {
    await pages.open(PHONE, "/drawings/cat");
    const { page } = pages;
    await page.getByRole("button", { name: "¿De qué maneras se dibuja?" }).click();
    const ways = page.getByRole("region", { name: "Maneras de dibujarlo" });
    await ways.getByText("Los últimos 60 dibujos, en 3 grupos").waitFor({ timeout: 60_000 });
    expect((await ways.locator("b").allTextContents()).map(Number.parseFloat).reduce((a, b) => a + b)).toBeCloseTo(
      100,
      -1,
    );
    const links = ways.getByRole("link", { name: /^gato, manera 2, dibujo \d$/u });
    const hrefs = await links.evaluateAll((each) => each.map((link) => link.getAttribute("href") ?? ""));
    expect(hrefs).toHaveLength(8);
    expect(new Set(hrefs.map(strokesAt)).size).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await pages.expectAccessible();
    if (shots) await page.screenshot({ path: `${shots}/ways-es.png`, fullPage: false });
    await page.goto(new URL("/drawings/sun", page.url()).href);
    await page.getByRole("button", { name: "¿De qué maneras se dibuja?" }).click();
    await page.getByText("Hay muy pocos dibujos").waitFor({ timeout: 60_000 });
  });

  it("are found: those most like one", async () => {
    const house = pages.drawings.all.find(({ word, drawing }) => word === "cat" && drawing.length === 2);
    await pages.open({}, `/drawings/cat/${house?.id}`);
    const dialog = pages.page.getByRole("dialog");
    const shown = () =>
      dialog.locator(".others li a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    await expect.poll(async () => (await shown()).length).toBe(10);
    await dialog.getByRole("button", { name: "The most alike" }).click();
    await expect
      .poll(async () => (await shown()).map(strokesAt), { timeout: 60_000 })
      .toEqual(Array.from({ length: 10 }, () => 2));
    await pages.expectAccessible();
    if (shots) await pages.page.screenshot({ path: `${shots}/alike.png` });
  });
});
