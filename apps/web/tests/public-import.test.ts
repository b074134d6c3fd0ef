import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openStore } from "@vistazo/drawings";
import { afterEach, describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { publicFiles } from "../../studio/src/public-drawings/public-files.js";
import { PublicImport } from "../../studio/src/public-drawings/public-import.js";
import { usePages } from "./use-pages.js";

const DRAWING = {
  word: "cat",
  drawing: [
    [
      [1, 200],
      [3, 90],
    ],
  ],
  recognized: true,
  timestamp: "2017-03-17 23:24:08.0 UTC",
};

describe.skipIf(!chromiumPath)("the import of public drawings, as a page", { timeout: 120_000 }, () => {
  const pages = usePages(
    () => {},
    async (root) => {
      const store = await openStore({ memory: true });
      closing.push(() => store.close());
      const cats = Array.from({ length: 40 }, (_, i) => JSON.stringify({ ...DRAWING, key_id: String(i + 1) }));
      await writeFile(join(root, "cat.ndjson"), cats.join("\n"));
      await writeFile(join(root, "eye.bin"), Buffer.alloc(9));
      const publicImport = new PublicImport(store, publicFiles(root, root));
      return { drawings: store, publicImport, moderatorToken: "only-moderators-know" };
    },
  );
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  it("begins with the moderator's token, tells how it went, and fills the gallery", async () => {
    await pages.open({ locale: "es-ES", viewport: { width: 390, height: 844 }, hasTouch: true }, "/drawings");
    const { page } = pages;
    await page.getByRole("link", { name: "Importar dibujos públicos" }).click();
    await page.getByRole("textbox", { name: "Token de moderación" }).fill("only-moderators-know");
    await page.getByRole("button", { name: "Entrar" }).click();
    await page.getByText("No se está importando nada.").waitFor();
    await pages.expectAccessible();
    await page.getByRole("button", { name: "Importar" }).click();
    await page.getByText("La importación ha terminado; faltan algunos archivos.").waitFor();
    await page.getByText("2 de 2 archivos").waitFor();
    await page.getByText("40 dibujos son nuevos").waitFor();
    await page.getByRole("listitem").filter({ hasText: "eye.bin" }).waitFor();
    await pages.expectAccessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // Where none is missing any more, there is nothing left to begin.
    await rm(join(pages.root, "eye.bin"));
    await page.getByRole("button", { name: "Volver a intentarlo con esos" }).click();
    await page.getByText("Todos los archivos están importados.").waitFor();
    expect(await page.getByRole("main").getByRole("button").count()).toBe(0);
    await page.getByRole("link", { name: "Todas las palabras" }).click();
    // A browser may keep the list for some seconds.
    const cats = page.getByRole("link", { name: /gato/u }).first();
    const counted = async () => {
      await page.reload();
      return cats.textContent();
    };
    await expect.poll(counted, { timeout: 20_000, interval: 1000 }).toContain("40 dibujos");
  });
});
