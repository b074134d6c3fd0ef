import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { LearningResult } from "@vistazo/api";
import { ownModelFolder } from "@vistazo/models";
import { describe, expect, it } from "vitest";
import { MemoryDrawings } from "../../../packages/drawings/tests/memory-drawings.js";
import { chromiumPath } from "../../../tests/chromium.js";
import { RecogniserLearning } from "../../studio/src/recogniser/learning.js";
import { StudioRecogniser } from "../../studio/src/recogniser/studio-recogniser.js";
import { RecogniserVersions } from "../../studio/src/recogniser/versions.js";
import type { ServerOptions } from "../../studio/src/server.js";
import { usePages } from "./use-pages.js";

const shipped = ownModelFolder("vistazo/doodle") as string;
const RESULT: LearningResult = {
  learnt: 50,
  rehearsed: 4100,
  leftOut: { share: 495, harmful: 0, outliers: 9, reported: 2 },
  heldOut: 1112,
  before: { top1: 0.651, top3: 0.82 },
  after: { top1: 0.654, top3: 0.825 },
  words: [
    { word: "crayon", learnt: 50, heldOut: 5, before: 0.2, after: 0.8 },
    { word: "pencil", learnt: 0, heldOut: 8, before: 0.75, after: 0.625 },
    { word: "sun", learnt: 0, heldOut: 8, before: 1, after: 1 },
  ],
  worse: [],
  unconfirmed: [],
  seconds: 8,
};
const PHONE = { viewport: { width: 390, height: 844 }, locale: "es-ES", hasTouch: true, isMobile: true };

/** For the tests of a `describe`: the page, of a recogniser with one version that was accepted and one that was refused. */
function useVersions(options: Partial<ServerOptions>) {
  const own = {} as { recogniser: StudioRecogniser };
  const pages = usePages(
    () => {},
    async (root) => {
      const versions = new RecogniserVersions(shipped, root);
      for (const state of ["accepted", "refused"] as const) {
        const run = join(root, "run");
        await cp(shipped, run, { recursive: true });
        await versions.add(run, 1, state, state === "accepted" ? RESULT : { ...RESULT, worse: ["pencil"] });
      }
      await versions.choose(2);
      own.recogniser = await StudioRecogniser.open(versions);
      const { recogniser } = own;
      const learning = await RecogniserLearning.open({ recogniser, drawings: new MemoryDrawings(), folder: root });
      return { recogniser, learning, ...options };
    },
  );
  const open = async (browser = {}) => {
    await pages.open(browser, "/recogniser");
    await pages.page.getByRole("heading", { level: 2 }).first().waitFor();
  };
  const version = (name: string) =>
    pages.page.locator("section").filter({ has: pages.page.getByRole("heading", { name, exact: true }) });
  return { pages, open, version, inUse: () => own.recogniser.version };
}

describe.skipIf(!chromiumPath)("the recogniser's versions on the computer itself", { timeout: 30_000 }, () => {
  const { pages, open, version, inUse } = useVersions({ loopback: true });

  it("are compared, and rolled back", async () => {
    await open();
    await version("Version 2").getByText("in use").waitFor();
    expect(await version("Version 2").getByRole("row").nth(1).textContent()).toMatch(/65\.1%\s*65\.4%\s*\+0\.3\s*$/u);
    expect(await version("Version 2").locator(".changes li").allTextContents()).toEqual([
      expect.stringMatching(/^crayon 20% → 80%/u),
      expect.stringMatching(/^pencil 75% → 62\.5%/u),
    ]);
    await version("Version 3").getByText("knew some words much less well: pencil").waitFor();
    expect(await version("Version 3").getByRole("button").count()).toBe(0);
    await version("Version 1").getByRole("button", { name: "Use this version" }).click();
    await version("Version 1").getByText("in use").waitFor();
    await pages.page.getByText("Version 1 is in use now.").waitFor();
    expect(inUse()).toBe(1);
    await version("Version 2").getByText("All words").press("Enter");
    expect(await version("Version 2").locator(".scroll tbody tr").count()).toBe(3);
    await pages.page.getByRole("button", { name: "Learn now" }).click();
    await pages.page.getByText("There was nothing to learn").waitFor({ timeout: 15_000 });
    await pages.expectAccessible();
  });
});

describe.skipIf(!chromiumPath)("the recogniser's versions elsewhere", { timeout: 30_000 }, () => {
  const { pages, open, version, inUse } = useVersions({ loopback: false, moderatorToken: "the right one" });

  it("fit a phone, in Spanish and in the dark, and are chosen from elsewhere with the token", async () => {
    await open(PHONE);
    await pages.page.getByRole("radio", { name: "Oscuro" }).check({ force: true });
    await version("Versión 1").getByRole("button", { name: "Usar esta versión" }).click();
    await pages.page.getByLabel("Token de moderación").fill("wrong");
    await pages.page.getByRole("button", { name: "Entrar" }).click();
    await pages.page.getByRole("alert").waitFor();
    expect(inUse()).toBe(2);
    await pages.expectAccessible();
    expect(await pages.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await pages.page.getByLabel("Token de moderación").fill("the right one");
    await pages.page.getByRole("button", { name: "Entrar" }).click();
    await pages.page.getByText("Ahora se usa la versión 1.").waitFor();
    expect(inUse()).toBe(1);
  });
});
