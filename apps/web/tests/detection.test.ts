import { describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { factsOf } from "../../studio/tests/fake-engine.js";
import { drawnPhoto } from "./drawn-photo.js";
import { usePages } from "./use-pages.js";

const OBJECTS = [
  { score: 0.95, label: "cat", box: { xmin: 10, ymin: 10, xmax: 190, ymax: 140 } },
  { score: 0.8, label: "remote", box: { xmin: 40, ymin: 40, xmax: 80, ymax: 60 } },
  { score: 0.3, label: "cat", box: { xmin: 120, ymin: 20, xmax: 180, ymax: 120 } },
];

describe.skipIf(!chromiumPath)("the detection room", { timeout: 60_000 }, () => {
  const pages = usePages((engine) => {
    engine.facts = [
      factsOf("facebook/detr-resnet-50", { task: "object-detection", architecture: "DetrForObjectDetection" }),
    ];
    engine.onrun = async () => OBJECTS;
  });
  const rows = () => pages.page.locator(".panel ul button");
  const boxes = () => pages.page.locator(".marks rect");
  const detected = async (options: Parameters<typeof pages.open>[0] = {}) => {
    await pages.open(options, "/tasks/object-detection");
    await pages.choose(await drawnPhoto(200, 150));
    await rows().first().waitFor();
  };
  /** A point of the photo, in pixels of the photo, on the screen. */
  const onPhoto = async (x: number, y: number) => {
    const area = await pages.page.locator(".marks").boundingBox();
    if (!area) throw new Error("There is no photo.");
    return { x: area.x + (x / 200) * area.width, y: area.y + (y / 150) * area.height };
  };
  const lit = async () => [
    await pages.page.locator(".panel ul button.active").allTextContents(),
    await boxes().evaluateAll((all) => all.filter((box) => box.classList.contains("active")).length),
  ];

  it("lists what is found above the threshold, and filters at once without asking the model again", async () => {
    await detected();
    expect(await rows().allTextContents()).toEqual([
      expect.stringMatching(/cat\s+95.0%/u),
      expect.stringMatching(/remote\s+80.0%/u),
    ]);
    expect(await boxes().count()).toBe(2);
    await pages.page.getByText("1 × cat, 1 × remote").waitFor();
    await pages.page.getByRole("slider", { name: "Lowest score" }).fill("0.2");
    await pages.page.getByText("2 × cat, 1 × remote").waitFor();
    await pages.page.getByRole("slider", { name: "Lowest score" }).fill("0.99");
    await pages.page.getByText("Nothing found above this threshold.").waitFor();
    expect(pages.engine.runs).toHaveLength(1);
    expect(pages.engine.runs[0]?.parameters).toEqual({ threshold: 0.05 });
  });

  it("lights up the box of the row under the mouse, and the row of the box", async () => {
    await detected();
    await rows().nth(1).hover();
    expect(await lit()).toEqual([[expect.stringContaining("remote")], 1]);
    const inside = await onPhoto(60, 50);
    await pages.page.mouse.move(inside.x, inside.y);
    expect(await lit()).toEqual([[expect.stringContaining("remote")], 1]);
    const around = await onPhoto(150, 100);
    await pages.page.mouse.move(around.x, around.y);
    expect(await lit()).toEqual([[expect.stringContaining("cat")], 1]);
    const outside = await onPhoto(3, 3);
    await pages.page.mouse.move(outside.x, outside.y);
    expect(await lit()).toEqual([[], 0]);
  });

  it("does the same for the keyboard", async () => {
    await detected();
    await rows().first().focus();
    expect(await lit()).toEqual([[expect.stringContaining("cat")], 1]);
    await pages.page.keyboard.press("ArrowDown");
    expect(await lit()).toEqual([[expect.stringContaining("remote")], 1]);
    await pages.page.keyboard.press("Escape");
    expect(await lit()).toEqual([[], 0]);
  });

  it("does the same for a finger", async () => {
    await detected({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await pages.page.locator(".marks").scrollIntoViewIfNeeded();
    const inside = await onPhoto(60, 50);
    await pages.page.touchscreen.tap(inside.x, inside.y);
    expect(await lit()).toEqual([[expect.stringContaining("remote")], 1]);
    await rows().first().tap();
    expect(await lit()).toEqual([[expect.stringContaining("cat")], 1]);
    expect(await pages.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it("keeps the photo when the task changes, and has no violation that axe finds", async () => {
    await detected();
    await pages.expectAccessible();
    pages.engine.onrun = async () => [{ label: "tabby", score: 0.9 }];
    await pages.page.getByRole("link", { name: "Classification" }).click();
    await pages.page.getByText("tabby").first().waitFor();
    expect(pages.engine.runs).toHaveLength(2);
  });
});
