import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { photoFormat } from "@vistazo/image/pure";
import { describe, expect, it } from "vitest";
import { soonestPaint } from "../../../packages/interface/tests/in-browser.js";
import { chromiumPath } from "../../../tests/chromium.js";
import { factsOf, PNG } from "../../studio/tests/fake-engine.js";
import { PHOTO, usePages } from "./use-pages.js";

const CAT = [
  { label: "tabby, tabby cat", score: 0.7213 },
  { label: "Egyptian cat", score: 0.2 },
  ...Array.from({ length: 8 }, (_, index) => ({ label: `label ${index}`, score: 0.005 })),
];

// A browser on a busy machine needs its time; each test is done in one or two seconds on a quiet one.
describe.skipIf(!chromiumPath)("the pages in a browser", { timeout: 60_000 }, () => {
  const pages = usePages((engine) => {
    engine.facts = [factsOf("google/vit-base-patch16-224")];
    engine.onrun = async () => CAT;
  });
  const { choose, expectAccessible } = pages;
  const open = (options?: Parameters<typeof pages.open>[0], path = "/tasks/image-classification") =>
    pages.open(options, path);
  const best = () => pages.page.locator(".bars li").first();
  const answered = async () => {
    await best().getByText("tabby, tabby cat").waitFor();
    expect(await best().textContent()).toMatch(/72[.,]1\s?%/u);
  };
  const pickerButton = () => pages.page.getByRole("button", { name: /Choose a model|Elegir un modelo/u });

  it("classifies a photo that is chosen, and shows more labels on request", async () => {
    await open();
    await choose();
    await answered();
    expect(pages.engine.runs[0]?.parameters).toEqual({ top_k: 20 });
    expect(await pages.page.locator(".bars li").count()).toBe(5);
    await pages.page.getByRole("button", { name: "Show 5 more" }).click();
    expect(await pages.page.locator(".bars li").count()).toBe(10);
    await pages.page.getByRole("button", { name: "Remove" }).click();
    await pages.page.getByText("Drop a photo here").waitFor();
    await pages.page.getByText("The labels appear here once there is a photo.").waitFor();
  });

  it("classifies a photo that is dropped, and refuses what is none", async () => {
    await open();
    const drop = (name: string, type: string) =>
      pages.page.evaluate(
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
    await pages.page.getByRole("alert").getByText("“notes.pdf” is not a photo.").waitFor();
    expect(pages.engine.runs).toEqual([]);
    await drop("cat.png", "image/png");
    await answered();
    expect(await pages.page.getByRole("alert").count()).toBe(0);
  });

  it("classifies a photo that is pasted", async () => {
    await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await pages.page.evaluate(
      async (bytes) => {
        const blob = new Blob([new Uint8Array(bytes)], { type: "image/png" });
        await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
      },
      [...PNG],
    );
    await pages.page.keyboard.press("Control+V");
    await answered();
  });

  it("classifies a photo that is taken with the camera", async () => {
    await open();
    await pages.page.getByRole("button", { name: "Use the camera" }).click();
    const dialog = pages.page.getByRole("dialog", { name: "Camera" });
    await dialog.getByRole("button", { name: "Take the photo" }).click();
    await answered();
    expect(await dialog.count()).toBe(0);
    expect(photoFormat(pages.engine.runs[0]?.photo as Uint8Array)?.mime).toBe("image/jpeg");
  });

  it("can be used with the keyboard alone", async () => {
    await open();
    const chooser = pages.page.waitForEvent("filechooser");
    await pages.page.keyboard.press("Tab");
    expect(await pages.page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await pages.page.keyboard.press("Enter");
    await expect.poll(() => pages.page.evaluate(() => document.activeElement?.id)).toBe("content");
    await pages.page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await pages.page.keyboard.press("Tab");
    await pages.page.keyboard.press("Enter");
    await (await chooser).setFiles(PHOTO);
    await answered();
    await pickerButton().focus();
    await pages.page.keyboard.press("Enter");
    await pages.page.keyboard.type("resnet");
    await pages.page.keyboard.press("Enter");
    await expect.poll(() => pages.engine.loads.at(-1)).toBe("image-classification microsoft/resnet-50");
    expect(await pages.page.getByRole("dialog").count()).toBe(0);
    expect(await pages.page.evaluate(() => document.activeElement?.textContent)).toContain("microsoft/resnet-50");
  });

  it("speaks the browser's language, changes it at once and remembers it", async () => {
    await open({ locale: "es-MX" });
    await pages.page.getByRole("heading", { name: "¿Qué hay en la foto?" }).waitFor();
    expect(await pages.page.getAttribute("html", "lang")).toBe("es");
    await choose();
    await answered();
    await pages.page.getByRole("radio", { name: "English" }).check({ force: true });
    await pages.page.getByRole("heading", { name: "What is in the photo?" }).waitFor();
    await answered();
    await pages.page.reload();
    await pages.page.getByRole("heading", { name: "What is in the photo?" }).waitFor();
    expect(await pages.page.title()).toBe("What is in the photo? · vistazo");
  });

  it("follows the system's colours until others are chosen", async () => {
    await open({ colorScheme: "dark" });
    const ground = () => pages.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe("rgb(14, 16, 19)");
    await pages.page.getByRole("radio", { name: "Light" }).check({ force: true });
    expect(await ground()).toBe("rgb(240, 242, 244)");
    await pages.page.reload();
    expect(await ground()).toBe("rgb(240, 242, 244)");
  });

  it("shows how far a download is, and stops it", async () => {
    let progress: (loaded: number) => void = () => {};
    pages.engine.facts = [];
    pages.engine.onload = (_, tell, signal) =>
      new Promise((_, reject) => {
        progress = (loaded) => tell({ phase: "download", file: "model.safetensors", loaded, total: 346e6 });
        progress(0);
        signal.addEventListener("abort", () => reject(signal.reason));
      });
    await open();
    await pages.page.getByText("It is downloaded once, with the first photo: 346 MB.").waitFor();
    await choose();
    await pages.page.getByText("Downloading google/vit-base-patch16-224").first().waitFor();
    await expect.poll(() => pages.engine.loads.length).toBe(1);
    await expect
      .poll(
        () => {
          progress(173e6);
          return pages.page.getByText("173 MB of 346 MB · about").count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    expect(await pages.page.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("50");
    await pages.page.getByRole("status").getByText("50 % downloaded", { exact: true }).waitFor();
    await pages.page.getByRole("button", { name: "Cancel" }).click();
    await pages.page.getByText("What was downloaded is kept").waitFor();
    pages.engine.onload = async () => {};
    await pages.page.getByRole("button", { name: "Go on" }).click();
    await answered();
  });

  it("goes on with a download when another photo comes, and stops it for another model", async () => {
    const stopped: string[] = [];
    pages.engine.facts = [];
    pages.engine.onload = (source, tell, signal) =>
      new Promise((resolve, reject) => {
        tell({ phase: "download", file: null, loaded: 1e6, total: 346e6 });
        signal.addEventListener("abort", () => {
          stopped.push(source);
          reject(signal.reason);
        });
        if (source === "microsoft/resnet-50") resolve();
      });
    await open();
    await choose();
    await pages.page.getByText("1 MB of 346 MB").waitFor();
    await choose();
    await pages.page.getByText("1 MB of 346 MB").waitFor();
    expect(pages.engine.loads).toHaveLength(1);
    await pickerButton().click();
    await pages.page.getByRole("dialog").getByRole("combobox").fill("resnet-50");
    await pages.page.keyboard.press("Enter");
    await answered();
    expect(stopped).toEqual(["google/vit-base-patch16-224"]);
  });

  it("says why a download failed and what to do, and goes on from there", async () => {
    pages.engine.facts = [];
    pages.engine.onload = async () => {
      throw Object.assign(new Error("model.safetensors stopped after 12 MB."), { code: "download-interrupted" });
    };
    await open({ locale: "es-ES" });
    await choose();
    const alert = pages.page.getByRole("alert");
    await alert.getByText("La descarga se ha interrumpido").waitFor();
    await alert.getByText("Detalles").click();
    await alert.getByText("model.safetensors stopped after 12 MB.").waitFor();
    pages.engine.onload = async () => {};
    await pages.page.getByRole("button", { name: "Volver a intentarlo" }).click();
    await answered();
  });

  it("says so when there is neither a network nor a model, and takes a folder", async () => {
    const folder = join(pages.root, "my-vit");
    await mkdir(folder);
    await writeFile(join(folder, "config.json"), "{}");
    pages.engine.facts = [];
    pages.engine.isOnline = false;
    await open();
    await pages.page.getByText("No connection and no model yet").waitFor();
    await choose();
    expect(pages.engine.loads).toEqual([]);
    await pages.page.getByLabel("Folder with a model").fill(join(pages.root, "nothing-here"));
    await pages.page.getByRole("button", { name: "Use this folder" }).click();
    await pages.page.getByRole("alert").getByText("This folder cannot be read").waitFor();
    pages.engine.facts = [factsOf(folder)];
    await pages.page.getByLabel("Folder with a model").fill(folder);
    await pages.page.getByRole("button", { name: "Use this folder" }).click();
    await answered();
    expect(await pickerButton().textContent()).toContain("my-vit");
  });

  it("takes a model that is here where the first one cannot be downloaded", async () => {
    pages.engine.facts = [factsOf("someone/vit-tiny")];
    pages.engine.isOnline = false;
    await open();
    await choose();
    await answered();
    expect(pages.engine.loads).toEqual(["image-classification someone/vit-tiny"]);
  });

  it("looks at a model that is typed, and says when it does not run", async () => {
    pages.engine.facts.push(
      factsOf("openai/gpt2", { runs: false, task: null, reason: "GPT2LMHeadModel is not a vision model." }),
    );
    await open();
    await choose();
    await answered();
    await pickerButton().click();
    await pages.page.getByRole("dialog").getByRole("combobox").fill("https://huggingface.co/openai/gpt2");
    await pages.page.keyboard.press("Enter");
    await pages.page.getByText("This model does not run here").waitFor();
    expect(pages.engine.loads).toHaveLength(1);
    await pickerButton().click();
    await pages.page.getByRole("dialog").getByRole("combobox").fill("someone/vit-tiny");
    await pages.page.getByRole("option", { name: "Use “someone/vit-tiny”" }).click();
    await answered();
    expect(pages.engine.loads.at(-1)).toBe("image-classification someone/vit-tiny");
  });

  it("says so when the studio has stopped", async () => {
    await open();
    await pages.app.close();
    await choose();
    await pages.page.getByRole("alert").getByText("vistazo does not answer").waitFor();
  });

  it("says so when a room cannot be fetched any more", async () => {
    await open();
    await pages.app.close();
    await pages.page.getByRole("link", { name: "Detection" }).click();
    await pages.page.getByRole("alert").getByText("vistazo does not answer").waitFor();
  });

  it("fits a narrow phone without scrolling sideways", async () => {
    await open({ viewport: { width: 390, height: 844 }, locale: "es-ES", hasTouch: true, isMobile: true });
    await choose();
    await answered();
    expect(await pages.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await pickerButton().tap();
    const dialog = await pages.page.getByRole("dialog").boundingBox();
    expect(dialog?.width).toBeLessThanOrEqual(390);
    await expectAccessible();
  });

  it("does not jump while things come and go", async () => {
    pages.engine.onload = (_, tell) =>
      new Promise((resolve) => {
        tell({ phase: "download", file: null, loaded: 10, total: 100 });
        setTimeout(resolve, 300);
      });
    await open();
    await choose();
    await answered();
    const { total } = await pages.page.evaluate(() => (globalThis as unknown as { shifts: { total: number } }).shifts);
    expect(total).toBeLessThan(0.02);
  });

  it("has no violation that axe finds, in any state and either theme", async () => {
    await open({ colorScheme: "light" });
    await expectAccessible();
    await choose();
    await answered();
    await expectAccessible();
    await pages.page.getByRole("radio", { name: "Dark" }).check({ force: true });
    await expectAccessible();
    await pickerButton().click();
    await expectAccessible();
    await pages.page.keyboard.press("Escape");
    pages.engine.onrun = async () => {
      throw Object.assign(new Error("cat.png ends too early."), { code: "truncated" });
    };
    await choose();
    await pages.page.getByText("The photo is damaged").waitFor();
    const chooser = pages.page.waitForEvent("filechooser");
    await pages.page.getByRole("button", { name: "Choose another photo" }).click();
    await chooser;
    await expectAccessible();
  });

  it("says so at an address that does not exist", async () => {
    await open({}, "/tasks/poetry");
    await pages.page.getByRole("heading", { name: "There is no such page" }).waitFor();
    await pages.page.getByRole("link", { name: "Go to the start" }).click();
    await pages.page.getByRole("heading", { name: "What does a computer see in a photo?" }).waitFor();
    await pages.page.goBack();
    await pages.page.getByRole("heading", { name: "There is no such page" }).waitFor();
  });

  it("is drawn within a second", async () => {
    await open();
    expect(await soonestPaint(pages.page, 1000)).toBeLessThan(1000);
  });
});
