import { readFile } from "node:fs/promises";
import { encodePng } from "@vistazo/image";
import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { factsOf } from "../../studio/tests/fake-engine.js";
import { drawnPhoto } from "./drawn-photo.js";
import { usePages } from "./use-pages.js";

/** A sky over a sea, both whole rows of a photo of 200 x 150, and a boat whose score is low. */
const SKY = { label: "sky", score: 0.99, mask: { size: [150, 200], counts: [0, 20_000, 10_000] } };
const SEA = { label: "sea", score: 0.95, mask: { size: [150, 200], counts: [20_000, 8_000, 2_000] } };
const BOAT = { label: "boat", score: 0.6, mask: { size: [150, 200], counts: [28_000, 2_000] } };

describe.skipIf(!chromiumPath)("the rooms for segmentation and depth", { timeout: 60_000 }, () => {
  const pages = usePages((engine) => {
    engine.facts = [
      factsOf("facebook/detr-resnet-50-panoptic", { task: "image-segmentation", architecture: "DetrForSegmentation" }),
      factsOf("Intel/dpt-large", { task: "depth-estimation", architecture: "DPTForDepthEstimation" }),
      factsOf("ZhengPeng7/BiRefNet", { task: "background-removal", architecture: "BiRefNet" }),
    ];
  });
  const rows = () => pages.page.locator(".panel ul .row");
  /** A point of the photo, as shares of its size, on the screen. */
  const onPhoto = async (selector: string, x: number, y: number) => {
    const area = await pages.page.locator(selector).boundingBox();
    if (!area) throw new Error("There is no photo.");
    return [area.x + x * area.width, area.y + y * area.height] as const;
  };

  it("shows segments by size, and ties list and photo together", async () => {
    pages.engine.onrun = async () => [SEA, SKY, BOAT];
    await pages.open({}, "/tasks/image-segmentation");
    await pages.choose(await drawnPhoto(200, 150));
    await rows().first().waitFor();
    expect(await rows().allTextContents()).toEqual([
      expect.stringMatching(/sky\s+66.7%/u),
      expect.stringMatching(/sea\s+26.7%/u),
    ]);
    await pages.page.mouse.move(...(await onPhoto(".marks", 0.5, 0.2)));
    expect(await pages.page.locator(".panel button.active").textContent()).toContain("sky");
    await pages.page.mouse.move(...(await onPhoto(".marks", 0.5, 0.8)));
    expect(await pages.page.locator(".panel button.active").textContent()).toContain("sea");
    await rows().first().hover();
    const opacity = (x: number, y: number) =>
      pages.page.evaluate(
        ([x, y]) => {
          const canvas = document.querySelector(".marks canvas") as HTMLCanvasElement;
          return canvas.getContext("2d")?.getImageData(x as number, y as number, 1, 1).data[3];
        },
        [x, y],
      );
    expect(await opacity(100, 30)).toBeGreaterThan(150);
    expect(await opacity(100, 120)).toBeLessThan(60);
    await pages.page.getByRole("slider", { name: "Lowest score" }).fill("0.5");
    expect(await rows().count()).toBe(3);
    expect(pages.engine.runs).toHaveLength(1);
    await pages.page.mouse.move(0, 0);
    await pages.expectAccessible();
  });

  it("has no slider where segments have no scores", async () => {
    pages.engine.onrun = async () => [{ label: "sky", mask: SKY.mask }];
    await pages.open({}, "/tasks/image-segmentation");
    await pages.choose(await drawnPhoto(200, 150));
    await rows().first().waitFor();
    expect(await pages.page.getByRole("slider", { name: "Lowest score" }).count()).toBe(0);
  });

  it("shows depth beside the photo, with a divider that the keyboard moves, and the depth under the pointer", async () => {
    const data = Buffer.from(Float32Array.of(1, 2, 3, 4).buffer).toString("base64");
    pages.engine.onrun = async () => ({ predicted_depth: { dims: [2, 2], data, min: 1, max: 4, unit: "m" } });
    await pages.open({}, "/tasks/depth-estimation");
    await pages.choose(await drawnPhoto(150, 150));
    await pages.page.getByText("This model estimates metres.").waitFor();
    expect(await pages.page.locator(".legend dd").allTextContents()).toEqual(["1.00 m", "–", "4.00 m"]);
    await pages.page.mouse.move(...(await onPhoto(".compare", 0.55, 0.9)));
    await pages.page.locator(".legend dd", { hasText: "4.00 m" }).nth(1).waitFor();
    const divider = pages.page.getByRole("slider", { name: "Divider between the two pictures" });
    expect(await divider.getAttribute("aria-valuetext")).toBe("Photo 50 %");
    await divider.focus();
    await pages.page.keyboard.press("ArrowRight");
    expect(await divider.getAttribute("aria-valuetext")).toBe("Photo 51 %");
    expect(pages.engine.runs[0]?.parameters).toEqual({});
    await pages.expectAccessible();
  });

  it("cuts the photo out, shows it on a ground and hands it over as a file", async () => {
    // The left half is foreground, and one column of it only partly.
    const data = Uint8Array.from({ length: 200 * 150 }, (_, i) => (i % 200 < 99 ? 255 : i % 200 === 99 ? 51 : 0));
    const alpha = Buffer.from(await encodePng({ data, width: 200, height: 150, channels: 1 })).toString("base64");
    pages.engine.onrun = async () => ({ alpha });
    await pages.open({}, "/tasks/background-removal");
    await pages.choose(await drawnPhoto(200, 150));
    await pages.page.getByText("49.6% of the photo is kept").waitFor();
    const pixel = (x: number, y: number) =>
      pages.page.evaluate(
        ([x, y]) => [
          ...document.querySelector<HTMLCanvasElement>(".compare canvas")!.getContext("2d")!.getImageData(x!, y!, 1, 1)
            .data,
        ],
        [x, y],
      );
    const [kept, squares] = [await pixel(50, 75), await pixel(150, 75)];
    await pages.page.getByRole("radio", { name: "Black" }).check({ force: true });
    expect(await pixel(50, 75)).toEqual(kept);
    expect(await pixel(150, 75)).toEqual([0, 0, 0, 255]);
    expect(squares).not.toEqual([0, 0, 0, 255]);
    const [download] = await Promise.all([
      pages.page.waitForEvent("download"),
      pages.page.getByRole("button", { name: "Download as PNG" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.cut-out\.png$/u);
    const file = decode(await readFile(await download.path()));
    expect(file).toMatchObject({ width: 200, height: 150, channels: 4 });
    expect(Array.from(file.data).filter((_, i) => i % 4 === 3)).toEqual([...data]);
    await pages.expectAccessible();
  });

  it("fits all tasks on a narrow phone", async () => {
    pages.engine.onrun = async () => [SKY];
    await pages.open(
      { viewport: { width: 390, height: 844 }, locale: "es", isMobile: true, hasTouch: true },
      "/tasks/image-segmentation",
    );
    await pages.choose(await drawnPhoto(200, 150));
    await rows().first().waitFor();
    const nav = pages.page.getByRole("navigation", { name: "Tareas" });
    expect(await nav.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    expect(await pages.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
