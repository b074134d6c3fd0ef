import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { soonestPaint } from "../../../packages/interface/tests/in-browser.js";
import { chromiumPath } from "../../../tests/chromium.js";
import { factsOf, PNG } from "../../studio/tests/fake-engine.js";
import { usePages } from "./use-pages.js";

const run = promisify(execFile);
const TASKS = ["image-classification", "object-detection", "image-segmentation", "depth-estimation"];
const SEEDS = {
  "image-classification": [
    "google/vit-base-patch16-224",
    "microsoft/resnet-50",
    "facebook/deit-base-patch16-224",
    "omarques/autotrain-dogs-and-cats-1527055142",
  ],
  "object-detection": ["facebook/detr-resnet-50", "hustvl/yolos-small"],
  "image-segmentation": ["nvidia/segformer-b0-finetuned-ade-512-512"],
  "depth-estimation": ["Intel/zoedepth-nyu-kitti"],
};
const TASK_NAMES: Record<string, string> = {
  "object-detection": "Detection",
  "image-segmentation": "Segmentation",
  "depth-estimation": "Depth",
};
const PHONE = { viewport: { width: 390, height: 844 }, locale: "es-ES", hasTouch: true, isMobile: true };

describe.skipIf(!chromiumPath)("the portal", { timeout: 60_000 }, () => {
  const pages = usePages((engine) => {
    engine.facts = [factsOf("google/vit-base-patch16-224")];
  });
  const cards = () => pages.page.locator(".tasks a");
  const searchFor = (typed: string) => pages.page.getByRole("searchbox").fill(typed);
  const code = () => pages.page.locator("#code pre").first().textContent();
  const sideways = () => pages.page.evaluate(() => document.documentElement.scrollWidth);
  const openGuide = async (path: string, options = {}) => {
    await pages.open(options, path);
    await pages.page.locator("#datasets dd").first().waitFor();
  };
  const shifts = () => pages.page.evaluate(() => (globalThis as unknown as { shifts: { total: number } }).shifts.total);

  it("finds tasks by words of either language, and models by their names", async () => {
    await pages.open();
    expect(await cards().count()).toBe(5);
    await searchFor("contar coches");
    await expect.poll(() => cards().allTextContents()).toEqual([expect.stringContaining("What is where?")]);
    await searchFor("yolos");
    await pages.page.getByRole("link", { name: /hustvl\/yolos-small/u }).click();
    await pages.page.getByRole("heading", { name: "What is where?" }).waitFor();
    await pages.page.getByRole("button", { name: /Choose a model.*hustvl\/yolos-small/u }).waitFor();
  });

  it("finds the other pages too, by what one does there", async () => {
    await pages.open({ locale: "es-ES" });
    const more = () => pages.page.locator(".more a strong").allTextContents();
    expect((await more()).length).toBeGreaterThanOrEqual(7);
    for (const [typed, title] of [
      ["dibujar", "¡Rápido, dibuja!"],
      ["docente", "¿Cómo va la clase?"],
      ["métricas", "¿Cómo de bueno es un modelo?"],
      ["amigos", "Dibujar y adivinar con amigos"],
      ["gradio", "Modelos como aplicaciones"],
      ["qué es una tarea", "¿Qué se le puede preguntar a una foto?"],
    ] as const) {
      await searchFor(typed);
      await expect.poll(more).toContain(title);
    }
  });

  it("lists every task of the Hub, with what goes in and what comes out, in both languages", async () => {
    await pages.open({ ...PHONE }, "/tasks");
    await pages.page.getByRole("heading", { name: "¿Qué es una tarea?" }).waitFor();
    expect(await pages.page.locator(".here li").count()).toBe(5);
    expect(await pages.page.locator(".elsewhere li").count()).toBe(15);
    expect(await sideways()).toBeLessThanOrEqual(390);
    await pages.expectAccessible();
    await pages.page.getByRole("radio", { name: "English" }).check({ force: true });
    await pages.page.getByRole("heading", { name: "Keypoint detection" }).waitFor();
    await pages.page.locator(".here a").first().click();
    await pages.page.getByRole("heading", { name: "What is in the photo?" }).waitFor();
  });

  it("has an index of the apps, each of which is there", async () => {
    await pages.open({}, "/apps/");
    const links = pages.page.locator("main li a");
    expect(await links.count()).toBe(7);
    for (const link of await links.all()) {
      const { status } = await pages.page.request
        .get(new URL((await link.getAttribute("href")) ?? "", pages.page.url()).href)
        .then((answer) => ({ status: answer.status() }));
      expect(status).toBe(200);
    }
    await pages.expectAccessible();
  });

  it("says whether any other model runs before anything is downloaded", async () => {
    pages.engine.facts.push(
      factsOf("openai/gpt2", { runs: false, task: null, cached: false, reason: "GPT2LMHeadModel is no vision model." }),
      factsOf("someone/detr", { task: "object-detection", cached: false, bytes: 167e6 }),
    );
    await pages.open();
    await searchFor("openai/gpt2");
    await pages.page.getByRole("button", { name: "Look at openai/gpt2" }).click();
    await pages.page.getByText("openai/gpt2 does not run here.").waitFor();
    await pages.page.getByText("GPT2LMHeadModel is no vision model.").waitFor();
    await searchFor("someone/detr");
    await pages.page.getByRole("button", { name: "Look at someone/detr" }).click();
    await pages.page.getByText("someone/detr runs here.").waitFor();
    await pages.expectAccessible();
    await pages.page.getByRole("link", { name: "Try it in Detection" }).click();
    await pages.page.getByRole("button", { name: /Choose a model.*someone\/detr/u }).waitFor();
    expect(pages.engine.loads).toEqual([]);
  });

  it("says the same on a task's page, and uses the model there", async () => {
    await openGuide("/tasks/image-classification");
    await pages.page.getByLabel("Any other model of the Hub").fill("not a model");
    await pages.page.keyboard.press("Enter");
    await pages.page.getByRole("alert").getByText("This is not a model id").waitFor();
    await pages.page.getByLabel("Any other model of the Hub").fill("https://huggingface.co/someone/vit");
    await pages.page.keyboard.press("Enter");
    await pages.page.getByText("someone/vit runs here.").waitFor();
    await pages.page.getByRole("button", { name: "Use it" }).click();
    await expect.poll(code).toContain('"someone/vit"');
    expect(pages.engine.loads).toEqual([]);
  });

  it("has a card for each model of the course, with size, licence and whether it runs", async () => {
    for (const [task, ids] of Object.entries(SEEDS)) {
      await (task === "image-classification"
        ? openGuide(`/tasks/${task}`)
        : pages.page.getByRole("link", { name: TASK_NAMES[task], exact: true }).click());
      for (const id of ids) {
        const card = pages.page
          .locator(".cards li")
          .filter({ has: pages.page.getByRole("heading", { name: id, exact: true }) });
        await card.getByText("Licence").waitFor();
        await card.getByText(/runs here/u).waitFor();
      }
    }
  });

  it("shows the code for the present model and settings, and copies it", async () => {
    await openGuide("/tasks/object-detection", { permissions: ["clipboard-read", "clipboard-write"] });
    expect(await code()).toContain('pipeline("object-detection", "hustvl/yolos-tiny")');
    await pages.page.getByRole("slider", { name: "Lowest score" }).fill("0.35");
    expect(await code()).toContain("{ threshold: 0.35 }");
    await pages.page.getByRole("button", { name: "Choose: facebook/detr-resnet-50", exact: true }).click();
    await pages.page.getByRole("radio", { name: "Python" }).check({ force: true });
    expect(await code()).toContain('pipeline("object-detection", model="facebook/detr-resnet-50")');
    expect(await code()).toContain("threshold=0.35");
    await pages.page.getByRole("button", { name: "Copy: Python" }).click();
    await pages.page.getByRole("status").getByText("Copied").waitFor();
    expect(await pages.page.evaluate(() => navigator.clipboard.readText())).toBe(await code());
  });

  it.skipIf(!existsSync("/usr/bin/curl"))("has a curl that works against this server", async () => {
    pages.engine.onrun = async () => [{ label: "cat", score: 0.9 }];
    await openGuide("/tasks/image-classification");
    await pages.page.getByRole("radio", { name: "curl" }).check({ force: true });
    await writeFile(join(pages.root, "photo.jpg"), PNG);
    const { stdout } = await run("/bin/sh", ["-c", (await code()) ?? ""], { cwd: pages.root });
    expect(JSON.parse(stdout)).toEqual([{ label: "cat", score: 0.9 }]);
    expect(pages.engine.runs[0]).toMatchObject({ source: "google/vit-base-patch16-224", parameters: { top_k: 5 } });
  });

  it("leads to the task as an app, and has the code for Gradio's clients", async () => {
    await openGuide("/tasks/object-detection");
    const apiCode = () => pages.page.locator("#code pre").last().textContent();
    expect(await apiCode()).toContain(`/apps/object-detection"`);
    await pages.page.getByRole("slider", { name: "Lowest score" }).fill("0.35");
    await pages.page.getByRole("radio", { name: "gradio_client", exact: true }).check({ force: true });
    expect(await apiCode()).toContain('model="hustvl/yolos-tiny",\n    threshold=0.35,');
    await pages.page.getByRole("link", { name: "Open the app as a page of its own" }).click();
    await pages.page.getByRole("heading", { name: "Object detection" }).waitFor();
    await pages.expectAccessible();
  });

  it("tries the example photo", async () => {
    await pages.open({}, "/tasks/image-classification");
    await pages.page.getByRole("button", { name: "Try it with this photo: coffee" }).click();
    await pages.page.locator(".bars li").first().getByText("cat").waitFor();
  });

  it("changes the language of everything at once, without moving anything", async () => {
    await openGuide("/tasks/depth-estimation", { locale: "es-MX" });
    await pages.page.getByRole("heading", { name: "Qué es", exact: true }).waitFor();
    await pages.page.getByRole("radio", { name: "English" }).check({ force: true });
    await pages.page.getByRole("heading", { name: "What it is", exact: true }).waitFor();
    await pages.page.getByText("Rooms, filmed in colour and with a depth sensor.").waitFor();
    const program = pages.page.getByRole("textbox", { name: "Your program, depth.mjs" });
    await expect.poll(() => program.inputValue()).toContain("// Your turn:");
  });

  it("explains the metrics with figures that can be tried", async () => {
    await openGuide("/tasks/object-detection");
    await pages.page.getByRole("slider", { name: "Off by" }).fill("0");
    await pages.page.getByText("IoU 0.83: found, if half is enough").waitFor();
    await pages.page.getByRole("slider", { name: "IoU that counts as found" }).fill("0.95");
    await pages.page.getByText("AP at IoU 0.95: 0.00, the coloured area").waitFor();
  });

  it("keeps the solution of an exercise folded until it is wanted", async () => {
    await openGuide("/tasks/image-classification#exercises");
    const solution = pages.page.getByText("await app.launch();");
    expect(await solution.isVisible()).toBe(false);
    await expect.poll(() => pages.page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await pages.page.getByText("A solution").first().click();
    expect(await solution.isVisible()).toBe(true);
  });

  it("can be used with the keyboard alone, from the search to a model's code", async () => {
    await pages.open();
    await pages.page.getByRole("searchbox").focus();
    await pages.page.keyboard.type("profundidad");
    await expect.poll(() => cards().count()).toBe(1);
    await pages.page.keyboard.press("Tab");
    await pages.page.keyboard.press("Enter");
    await pages.page.getByRole("heading", { name: "How far away is it?" }).waitFor();
    await pages.page.getByRole("link", { name: "The code for it" }).focus();
    await pages.page.keyboard.press("Enter");
    await expect.poll(() => pages.page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await pages.page.keyboard.press("Tab");
    expect(new URL(pages.page.url()).hash).toBe("#code");
  });

  it("has no violation that axe finds, in either theme, and fits a narrow phone", async () => {
    for (const [index, task] of ["", ...TASKS.map((name) => `tasks/${name}`)].entries()) {
      const options = { ...PHONE, colorScheme: index % 2 === 0 ? ("dark" as const) : ("light" as const) };
      if (index > 0) await pages.page.context().close();
      await (task === "" ? pages.open(options) : openGuide(`/${task}`, options));
      expect(await sideways(), task).toBeLessThanOrEqual(390);
      await pages.expectAccessible();
      await pages.page.getByRole("radio", { name: index % 2 === 0 ? "Claro" : "Oscuro" }).check({ force: true });
      await pages.expectAccessible();
    }
  });

  it("does not jump while it comes", async () => {
    await pages.open();
    expect(await shifts()).toBeLessThan(0.02);
    await cards().first().click();
    await pages.page.locator("#datasets dd").first().waitFor();
    expect(await shifts()).toBeLessThan(0.02);
  });

  it("draws the first page within a second", async () => {
    await pages.open();
    expect(await soonestPaint(pages.page, 1000)).toBeLessThan(1000);
  });
});
