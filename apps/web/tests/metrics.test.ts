import { beforeEach, describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { factsOf } from "../../studio/tests/fake-engine.js";
import { drawnPhoto } from "./drawn-photo.js";
import { usePages } from "./use-pages.js";

const TRUTH = {
  images: [{ id: 7, file_name: "train/drawn.png", width: 200, height: 150 }],
  categories: [{ id: 1, name: "cat" }],
  annotations: [
    { id: 1, image_id: 7, category_id: 1, bbox: [10, 10, 100, 100], area: 10_000, iscrowd: 0 },
    { id: 2, image_id: 7, category_id: 1, bbox: [140, 20, 40, 40], area: 1600, iscrowd: 0 },
  ],
};
/** The first has an IoU of 0.8. */
const PREDICTIONS = [
  { image_id: 7, category_id: 1, bbox: [10, 10, 100, 80], score: 0.9 },
  { image_id: 7, category_id: 1, bbox: [0, 120, 20, 20], score: 0.4 },
];

const json = (name: string, content: unknown) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

describe.skipIf(!chromiumPath)("the metrics room", { timeout: 60_000 }, () => {
  const pages = usePages(() => {});
  const open = async (options: Parameters<typeof pages.open>[0] = {}) => {
    await pages.open(options, "/evaluation");
    await pages.page.locator("rect.mark").first().waitFor();
  };
  const slider = (name: string) => pages.page.getByRole("slider", { name });
  const put = (files: Parameters<typeof pages.page.setInputFiles>[1]) =>
    pages.page.setInputFiles("input[type=file]", files);
  const outcomes = () => pages.page.locator(".list li .label").allTextContents();
  const ap = () => pages.page.locator(".controls strong").textContent();
  const totals = () => pages.page.locator(".totals strong").allTextContents();
  const loadFiles = async () => {
    await put([json("truth.json", TRUTH), json("found.json", PREDICTIONS), await drawnPhoto(200, 150)]);
    await pages.page.getByText("Annotations: truth.json (photos: 1, objects: 2)").waitFor();
    await expect.poll(totals).toEqual(["1", "1", "1"]);
  };

  beforeEach(() => {
    pages.engine.facts = [];
  });

  it("opens with an example, and its numbers and boxes follow the IoU slider", async () => {
    await open();
    await pages.page.getByText("Example.").waitFor();
    const before = { ap: Number(await ap()), hits: Number((await totals())[0]), boxes: await outcomes() };
    expect(before.ap).toBeGreaterThan(0.6);
    await slider("IoU threshold").fill("0.75");
    await expect.poll(async () => Number(await ap())).toBeLessThan(before.ap);
    await expect.poll(async () => Number((await totals())[0])).toBeLessThan(before.hits);
    const after = await outcomes();
    const count = (list: string[], what: string) => list.filter((text) => text.includes(what)).length;
    expect(count(after, "Hit:")).toBeLessThan(count(before.boxes, "Hit:"));
    expect(count(after, "Miss:")).toBeGreaterThan(count(before.boxes, "Miss:"));
    await expect.poll(() => pages.page.locator("div[role=status]").textContent()).toContain("IoU 0.75: AP");
    expect(await pages.page.getByRole("img", { name: /Precision against recall at IoU 0.75/u }).count()).toBe(1);
  });

  it("shows the photos behind a cell, by keyboard, and sorts the table", async () => {
    await open();
    const names = () => pages.page.locator("tbody th[scope=row] .name").allTextContents();
    expect((await names())[0]).toContain("ball");
    await pages.page.getByRole("button", { name: "Misses", exact: true }).first().focus();
    await pages.page.locator("thead").getByRole("button", { name: "Category" }).press("Enter");
    await expect
      .poll(async () => (await names()).map((name) => name.trim()))
      .toEqual(["ball", "crate", "kite", "star"]);
    expect(await pages.page.locator("th[aria-sort=ascending]").count()).toBe(1);
    await pages.page.getByRole("button", { name: /^star, Misses/u }).press("Enter");
    await pages.page.getByText("Only photos with: Misses").waitFor();
    await expect
      .poll(async () => {
        const shown = await outcomes();
        return shown.some((text) => text.includes("Miss:")) && shown.every((text) => text.includes("star"));
      })
      .toBe(true);
    expect(await pages.page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Hits and misses");
    await pages.page.getByRole("button", { name: "Back to the table" }).press("Enter");
    expect(await pages.page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(
      /^star, Misses/u,
    );
  });

  it("evaluates files that are chosen, with the photo they name", async () => {
    await open();
    await loadFiles();
    await pages.page.getByText("Photos: 1 of 1").waitFor();
    expect(
      (await pages.page.getByRole("img", { name: "Photo train/drawn.png" }).getAttribute("src"))?.slice(0, 5),
    ).toBe("blob:");
    expect(await ap()).toBe("0.505");
    await slider("IoU threshold").fill("0.8");
    await expect.poll(totals).toEqual(["1", "1", "1"]);
    await slider("IoU threshold").fill("0.81");
    await expect.poll(totals).toEqual(["0", "2", "2"]);
    await pages.page.getByRole("button", { name: "Back to the example" }).click();
    await pages.page.getByText("Example.").waitFor();
  });

  it("shows no unsure detections at first where there are many", async () => {
    const many = Array.from({ length: 20 }, () => ({ ...PREDICTIONS[1], score: 0.05 }));
    await open();
    await put([json("truth.json", TRUTH), json("found.json", [...PREDICTIONS, ...many]), await drawnPhoto(200, 150)]);
    await expect.poll(totals).toEqual(["1", "1", "1"]);
    expect(await slider("Lowest score").getAttribute("aria-valuetext")).toBe("30%");
    await slider("Lowest score").fill("0");
    await expect.poll(totals).toEqual(["1", "21", "1"]);
  });

  it("takes the files one after the other, in any order", async () => {
    await open();
    await put(json("found.json", PREDICTIONS));
    await pages.page.getByText("Now add the annotations").waitFor();
    await put(json("truth.json", TRUTH));
    await expect.poll(totals).toEqual(["1", "1", "1"]);
  });

  it("evaluates a model on the photos", async () => {
    pages.engine.facts = [
      factsOf("facebook/detr-resnet-50", { task: "object-detection", architecture: "DetrForObjectDetection" }),
    ];
    pages.engine.onrun = async () => [
      { score: 0.9, label: "cat", box: { xmin: 10, ymin: 10, xmax: 110, ymax: 110 } },
      { score: 0.8, label: "cat", box: { xmin: 140, ymin: 20, xmax: 180, ymax: 60 } },
      { score: 0.7, label: "dog", box: { xmin: 0, ymin: 0, xmax: 20, ymax: 20 } },
    ];
    await open();
    const second = { id: 8, file_name: "elsewhere.jpg", width: 10, height: 10 };
    await put([json("truth.json", { ...TRUTH, images: [...TRUTH.images, second] }), await drawnPhoto(200, 150)]);
    await pages.page.getByText("Now add the predictions, or let a model look at the photos.").waitFor();
    await pages.page.getByRole("button", { name: "Evaluate", exact: true }).click();
    await expect.poll(totals).toEqual(["2", "0", "0"]);
    await pages.page.getByText("Photo 1 of 1").waitFor();
    await pages.page.getByText("Detections of categories that the annotations do not have: 1.").waitFor();
    expect(pages.engine.runs[0]?.parameters).toEqual({ threshold: 0, exact: true });
    await pages.expectAccessible();
  });

  it("names file, entry and field of what is wrong, and goes on showing what was there", async () => {
    await open({ locale: "es-ES" });
    const alert = pages.page.getByRole("alert");
    await put(json("cut.json", JSON.stringify(TRUTH).slice(0, 120)));
    await alert.getByText("El archivo está cortado").waitFor();
    expect(await alert.textContent()).toContain("cut.json");
    await put([
      json("truth.json", TRUTH),
      json("found.json", [PREDICTIONS[0], { ...PREDICTIONS[1], bbox: [0, 0, -4, 4] }]),
    ]);
    await alert.getByText("Hay un valor imposible en el archivo").waitFor();
    expect(await alert.locator("dd").allTextContents()).toEqual(["found.json", expect.stringContaining("1"), "bbox"]);
    await put({ name: "notas.txt", mimeType: "text/plain", buffer: Buffer.from("hola") });
    await alert.getByText("«notas.txt» no es un JSON").waitFor();
    expect(await pages.page.locator("rect.mark").count()).toBeGreaterThan(0);
  });

  it("has no violation that axe finds, fits a phone, and does not jump", async () => {
    await open({ viewport: { width: 390, height: 844 }, locale: "es-ES", hasTouch: true, isMobile: true });
    await pages.expectAccessible();
    expect(await pages.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await pages.page.getByRole("radio", { name: "Oscuro" }).check({ force: true });
    await loadFailure();
    await pages.expectAccessible();
    const { total } = await pages.page.evaluate(() => (globalThis as unknown as { shifts: { total: number } }).shifts);
    expect(total).toBeLessThan(0.02);
  });

  async function loadFailure(): Promise<void> {
    await put(json("rota.json", "{"));
    await pages.page.getByRole("alert").waitFor();
  }
});
