import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type App, buildApp } from "../../studio/src/app.js";
import { Folders } from "../../studio/src/folders.js";
import { ModelHost } from "../../studio/src/model-host.js";
import { photoType } from "../../studio/src/photo-type.js";
import { FakeEngine, factsOf, PNG } from "../../studio/tests/fake-engine.js";
import { chromiumPath, launch } from "./browser.js";

const pagesDir = fileURLToPath(new URL("../dist", import.meta.url));
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const CAT = [
  { label: "tabby, tabby cat", score: 0.7213 },
  { label: "Egyptian cat", score: 0.2 },
  ...Array.from({ length: 8 }, (_, index) => ({ label: `label ${index}`, score: 0.005 })),
];
const photo = { name: "cat.png", mimeType: "image/png", buffer: PNG };

// A browser on a busy machine needs its time; each test is done in one or two seconds on a quiet one.
describe.skipIf(!chromiumPath)("the pages in a browser", { timeout: 30_000 }, () => {
  let browser: Browser;
  let engine: FakeEngine;
  let app: App;
  let url: string;
  let page: Page;
  let root: string;
  /** What went wrong within the page, and requests to elsewhere. */
  let complaints: string[];

  beforeAll(async () => {
    browser = await launch();
  }, 30_000);
  afterAll(() => browser.close());

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "vistazo-pages-"));
    engine = new FakeEngine();
    engine.facts = [factsOf("google/vit-base-patch16-224")];
    engine.onrun = async () => CAT;
    const host = new ModelHost(engine, { memoryBytes: 1e9 });
    app = await buildApp({
      engine,
      host,
      folders: new Folders(),
      loopback: true,
      pagesDir,
      logLevel: "silent",
      maxPhotoBytes: 1e6,
    });
    url = await app.listen({ port: 0, host: "127.0.0.1" });
    complaints = [];
  });
  afterEach(async () => {
    await page.context().close();
    await app.close();
    await rm(root, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  });

  async function open(options: BrowserContextOptions = {}, path = "/"): Promise<Page> {
    const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(5000);
    page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!/^(blob|data):/u.test(request.url()) && !request.url().startsWith(url)) complaints.push(request.url());
    });
    await page.addInitScript(() => {
      const shifts = { total: 0 };
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) shifts.total += entry.value;
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  const choose = () => page.setInputFiles("input[type=file]:not([capture])", photo);
  const best = () => page.locator(".bars li").first();
  const answered = async () => {
    await best().getByText("tabby, tabby cat").waitFor();
    expect(await best().textContent()).toMatch(/72[.,]1\s?%/u);
  };
  const pickerButton = () => page.getByRole("button", { name: /Choose a model|Elegir un modelo/u });

  async function expectAccessible(): Promise<void> {
    await page.evaluate(await readFile(axe, "utf8"));
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    });
    expect(violations).toEqual([]);
  }

  it("classifies a photo that is chosen, and shows more labels on request", async () => {
    await open();
    await choose();
    await answered();
    expect(engine.runs[0]?.parameters).toEqual({ top_k: 20 });
    expect(await page.locator(".bars li").count()).toBe(5);
    await page.getByRole("button", { name: "Show 5 more" }).click();
    expect(await page.locator(".bars li").count()).toBe(10);
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByText("Drop a photo here").waitFor();
    await page.getByText("The labels appear here once there is a photo.").waitFor();
  });

  it("classifies a photo that is dropped, and refuses what is none", async () => {
    await open();
    const drop = (name: string, type: string) =>
      page.evaluate(
        ({ name, type, bytes }) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
          const target = document.querySelector("h1");
          for (const kind of ["dragenter", "dragover", "drop"]) {
            target?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
          }
        },
        { name, type, bytes: [...PNG] },
      );
    await drop("notes.pdf", "application/pdf");
    await page.getByRole("alert").getByText("“notes.pdf” is not a photo.").waitFor();
    expect(engine.runs).toEqual([]);
    await drop("cat.png", "image/png");
    await answered();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("classifies a photo that is pasted", async () => {
    await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.evaluate(
      async (bytes) => {
        const blob = new Blob([new Uint8Array(bytes)], { type: "image/png" });
        await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
      },
      [...PNG],
    );
    await page.keyboard.press("Control+V");
    await answered();
  });

  it("classifies a photo that is taken with the camera", async () => {
    await open();
    await page.getByRole("button", { name: "Use the camera" }).click();
    const dialog = page.getByRole("dialog", { name: "Camera" });
    await dialog.getByRole("button", { name: "Take the photo" }).click();
    await answered();
    expect(await dialog.count()).toBe(0);
    expect(photoType(engine.runs[0]?.photo as Uint8Array)).toBe("image/jpeg");
  });

  it("can be used with the keyboard alone", async () => {
    await open();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(photo);
    await answered();
    await pickerButton().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("resnet");
    await page.keyboard.press("Enter");
    await expect.poll(() => engine.loads.at(-1)).toBe("image-classification microsoft/resnet-50");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("microsoft/resnet-50");
  });

  it("speaks the browser's language, changes it at once and remembers it", async () => {
    await open({ locale: "es-MX" });
    await page.getByRole("heading", { name: "¿Qué hay en la foto?" }).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("es");
    await choose();
    await answered();
    await page.getByRole("radio", { name: "English" }).check({ force: true });
    await page.getByRole("heading", { name: "What is in the photo?" }).waitFor();
    await answered();
    await page.reload();
    await page.getByRole("heading", { name: "What is in the photo?" }).waitFor();
    expect(await page.title()).toBe("What is in the photo? · vistazo");
  });

  it("follows the system's colours until others are chosen", async () => {
    await open({ colorScheme: "dark" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe("rgb(14, 16, 19)");
    await page.getByRole("radio", { name: "Light" }).check({ force: true });
    expect(await ground()).toBe("rgb(240, 242, 244)");
    await page.reload();
    expect(await ground()).toBe("rgb(240, 242, 244)");
  });

  it("shows how far a download is, and stops it", async () => {
    let progress: (loaded: number) => void = () => {};
    engine.facts = [];
    engine.onload = (_, tell, signal) =>
      new Promise((_, reject) => {
        progress = (loaded) => tell({ phase: "download", file: "model.safetensors", loaded, total: 346e6 });
        progress(0);
        signal.addEventListener("abort", () => reject(signal.reason));
      });
    await open();
    await page.getByText("It is downloaded once, with the first photo: 346 MB.").waitFor();
    await choose();
    await page.getByText("Downloading google/vit-base-patch16-224").first().waitFor();
    await expect.poll(() => engine.loads.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    progress(173e6);
    await page.getByText("173 MB of 346 MB · about").waitFor();
    expect(await page.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("50");
    expect(await page.getByRole("status").textContent()).toBe("50 % downloaded");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("What was downloaded is kept").waitFor();
    engine.onload = async () => {};
    await page.getByRole("button", { name: "Go on" }).click();
    await answered();
  });

  it("says why a download failed and what to do, and goes on from there", async () => {
    engine.facts = [];
    engine.onload = async () => {
      throw Object.assign(new Error("model.safetensors stopped after 12 MB."), { code: "DOWNLOAD_INTERRUPTED" });
    };
    await open({ locale: "es-ES" });
    await choose();
    const alert = page.getByRole("alert");
    await alert.getByText("La descarga se ha interrumpido").waitFor();
    await alert.getByText("Detalles").click();
    await alert.getByText("model.safetensors stopped after 12 MB.").waitFor();
    engine.onload = async () => {};
    await page.getByRole("button", { name: "Volver a intentarlo" }).click();
    await answered();
  });

  it("says so when there is neither a network nor a model, and takes a folder", async () => {
    const folder = join(root, "my-vit");
    await mkdir(folder);
    await writeFile(join(folder, "config.json"), "{}");
    engine.facts = [];
    engine.isOnline = false;
    await open();
    await page.getByText("No connection and no model yet").waitFor();
    await choose();
    expect(engine.loads).toEqual([]);
    await page.getByLabel("Folder with a model").fill(join(root, "nothing-here"));
    await page.getByRole("button", { name: "Use this folder" }).click();
    await page.getByRole("alert").getByText("This folder cannot be read").waitFor();
    engine.facts = [factsOf(folder)];
    await page.getByLabel("Folder with a model").fill(folder);
    await page.getByRole("button", { name: "Use this folder" }).click();
    await answered();
    expect(await pickerButton().textContent()).toContain("my-vit");
  });

  it("looks at a model that is typed, and says when it does not run", async () => {
    engine.facts.push(
      factsOf("openai/gpt2", { runs: false, task: null, reason: "GPT2LMHeadModel is not a vision model." }),
    );
    await open();
    await choose();
    await answered();
    await pickerButton().click();
    await page.getByRole("combobox").fill("https://huggingface.co/openai/gpt2");
    await page.keyboard.press("Enter");
    await page.getByText("This model does not run here").waitFor();
    expect(engine.loads).toHaveLength(1);
    await pickerButton().click();
    await page.getByRole("combobox").fill("someone/vit-tiny");
    await page.getByRole("option", { name: "Use “someone/vit-tiny”" }).click();
    await answered();
    expect(engine.loads.at(-1)).toBe("image-classification someone/vit-tiny");
  });

  it("says so when the studio has stopped", async () => {
    await open();
    await app.close();
    await choose();
    await page.getByRole("alert").getByText("vistazo does not answer").waitFor();
  });

  it("fits a narrow phone without scrolling sideways", async () => {
    await open({ viewport: { width: 390, height: 844 }, locale: "es-ES", hasTouch: true, isMobile: true });
    await choose();
    await answered();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await pickerButton().tap();
    const dialog = await page.getByRole("dialog").boundingBox();
    expect(dialog?.width).toBeLessThanOrEqual(390);
    await expectAccessible();
  });

  it("does not jump while things come and go", async () => {
    engine.onload = (_, tell) =>
      new Promise((resolve) => {
        tell({ phase: "download", file: null, loaded: 10, total: 100 });
        setTimeout(resolve, 300);
      });
    await open();
    await choose();
    await answered();
    const { total } = await page.evaluate(() => (globalThis as unknown as { shifts: { total: number } }).shifts);
    expect(total).toBeLessThan(0.02);
  });

  it("has no violation that axe finds, in any state and either theme", async () => {
    await open({ colorScheme: "light" });
    await expectAccessible();
    await choose();
    await answered();
    await page.waitForTimeout(500);
    await expectAccessible();
    await page.getByRole("radio", { name: "Dark" }).check({ force: true });
    await expectAccessible();
    await pickerButton().click();
    await expectAccessible();
    await page.keyboard.press("Escape");
    engine.onrun = async () => {
      throw Object.assign(new Error("cat.png ends too early."), { code: "truncated" });
    };
    await choose();
    await page.getByText("The photo is damaged").waitFor();
    await expectAccessible();
  });

  it("says so at an address that does not exist", async () => {
    await open({}, "/tasks/poetry");
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    await page.getByRole("link", { name: "Go to the start" }).click();
    await page.getByRole("heading", { name: "What is in the photo?" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  });

  it("is drawn within a second", async () => {
    await open();
    const painted = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(list.getEntries().at(-1)?.startTime ?? Number.POSITIVE_INFINITY),
          ).observe({
            type: "largest-contentful-paint",
            buffered: true,
          });
        }),
    );
    expect(painted).toBeLessThan(1000);
  });
});
