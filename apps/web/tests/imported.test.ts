import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DatabaseStore, exportWord, importFile, openStore } from "@vistazo/drawings";
import { afterEach, describe, expect, it } from "vitest";
import { drawnDrawings } from "../../../packages/drawings/tests/drawn-drawings.js";
import { MemoryDrawings } from "../../../packages/drawings/tests/memory-drawings.js";
import { chromiumPath } from "../../../tests/chromium.js";
import { usePages } from "./use-pages.js";

describe.skipIf(!chromiumPath)("drawings that were imported", { timeout: 120_000 }, () => {
  let store: DatabaseStore;
  let file: string;
  const pages = usePages(
    () => {},
    async (root) => {
      store = await openStore({ memory: true });
      const elsewhere = new MemoryDrawings();
      elsewhere.put(drawnDrawings("cat", 300));
      file = join(root, "cat.ndjson");
      const pieces: Uint8Array[] = [];
      for await (const piece of exportWord(elsewhere, "cat", "raw.ndjson")) pieces.push(piece);
      await writeFile(file, Buffer.concat(pieces));
      return { drawings: store };
    },
  );
  afterEach(() => store.close());

  it("are in the gallery, can be replayed, and leave as they came", async () => {
    expect(await importFile(store, file)).toMatchObject({ saved: 300, finished: true });
    await pages.open({}, "/drawings");
    const { page } = pages;
    await page.getByText("300 drawings of 345 words").waitFor();
    await page.getByRole("link", { name: /^cat/u }).click();
    await page.getByText("300 drawings").first().waitFor();
    await page.locator(".wall a[href]").nth(5).click();
    const slider = page.getByRole("dialog").getByRole("slider", { name: "Moment of the drawing" });
    await page.getByRole("dialog").getByRole("button", { name: "Play" }).click();
    await expect.poll(async () => Number(await slider.inputValue()), { timeout: 10_000 }).toBeGreaterThan(200);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    const link = page.getByRole("link", { name: /^Raw, ndjson/u });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const lines = async (path: string) => (await readFile(path, "utf8")).trimEnd().split("\n").sort();
    expect(await lines(await download.path())).toEqual(await lines(file));
    // Once more, nothing comes twice.
    expect(await importFile(store, file)).toMatchObject({ saved: 300 });
    expect(await store.count("cat", {})).toBe(300);
  });
});
