import { readFile } from "node:fs/promises";
import { randomAccess, readZipDirectory, readZipEntry } from "@vistazo/files";
import { decodeNpy, encodePng } from "@vistazo/image";
import { decode } from "fast-png";
import type { Download } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { factsOf } from "../../studio/tests/fake-engine.js";
import { drawnPhoto } from "./drawn-photo.js";
import { usePages } from "./use-pages.js";

/** Of a photo of 200 x 150: a sky, a sea below it, and two boats on the sea. */
const SKY = { label: "sky", score: 0.99, mask: { size: [150, 200], counts: [0, 20_000, 10_000] } };
const SEA = { label: "sea", score: 0.95, mask: { size: [150, 200], counts: [20_000, 6000, 4000] } };
const BOATS = [26_000, 28_000].map((from) => ({
  label: "boat",
  score: 0.93,
  mask: { size: [150, 200], counts: [from, 2000, 28_000 - from] },
}));
const CLASSES = [
  { label: "seashore", score: 0.8 },
  { label: "lakeside", score: 0.1 },
];
/** Nearer to the right. */
const depth = Float32Array.from({ length: 200 * 150 }, (_, i) => 4 - (i % 200) / 100);
const DEPTH = {
  predicted_depth: {
    dims: [150, 200],
    data: Buffer.from(depth.buffer).toString("base64"),
    min: 2.01,
    max: 4,
    unit: "m",
  },
};
const OBJECTS = Array.from({ length: 8 }, (_, i) => ({
  score: 0.9 - i / 100,
  label: i % 2 ? "cup" : "person",
  box: { xmin: 20 + i, ymin: 30 + i, xmax: 120 + i, ymax: 120 + i },
}));

describe.skipIf(!chromiumPath)("what is made of answers", { timeout: 90_000 }, () => {
  const pages = usePages((engine) => {
    engine.facts = [
      factsOf("org/segmenter", { task: "image-segmentation", architecture: "DetrForSegmentation" }),
      factsOf("org/classifier"),
      factsOf("org/detector", { task: "object-detection", architecture: "DetrForObjectDetection" }),
      factsOf("org/depth", { task: "depth-estimation", architecture: "DPTForDepthEstimation" }),
    ];
    engine.onrun = async (source) =>
      ({ "org/segmenter": [SKY, SEA, ...BOATS], "org/classifier": CLASSES, "org/detector": OBJECTS })[source] ?? DEPTH;
  });
  const look = (name: string) => pages.page.getByRole("radio", { name, exact: true }).check({ force: true });
  const made = () => pages.page.locator(".picture[aria-busy=false]").waitFor();
  const pixel = (x: number, y: number) =>
    pages.page.evaluate(
      ([x, y]) => [
        ...document.querySelector<HTMLCanvasElement>(".picture canvas")!.getContext("2d")!.getImageData(x!, y!, 1, 1)
          .data,
      ],
      [x, y],
    );
  async function download(click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const waiting: Promise<Download> = pages.page.waitForEvent("download");
    await click();
    const file = await waiting;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }
  const button = (name: string | RegExp) => pages.page.getByRole("button", { name });

  it("shows segments as masks in every way, and hands them over one, some or all", async () => {
    await pages.open({}, "/tasks/image-segmentation?model=org/segmenter");
    // Before there is an answer there is nothing to choose.
    expect(await pages.page.getByRole("radio", { name: "Mask", exact: true }).isDisabled()).toBe(true);
    await pages.choose(await drawnPhoto(200, 150));
    await pages.page.getByRole("checkbox", { name: "Use sky" }).waitFor();
    expect(await pages.page.locator(".panel li").allTextContents()).toHaveLength(4);
    expect(await pages.page.getByRole("checkbox", { checked: true }).count()).toBe(1);

    const [inSky, inSea] = [
      [100, 50],
      [100, 110],
    ] as const;
    for (const [name, sky, sea] of [
      ["Mask", [255, 255, 255, 255], [0, 0, 0, 255]],
      ["Inverted", [0, 0, 0, 255], [255, 255, 255, 255]],
      ["White on it", [255, 255, 255, 255], [180, 180, 180, 255]],
      ["Blurred background", [180, 180, 180, 255], [180, 180, 180, 255]],
      ["Plain background", [180, 180, 180, 255], [37, 64, 217, 255]],
    ] as const) {
      await look(name);
      await expect.poll(() => pixel(...inSky), { message: name }).toEqual(sky);
      await expect.poll(() => pixel(...inSea), { message: name }).toEqual(sea);
    }
    await look("Another background");
    await pages.page.getByText("Choose a photo to put behind").waitFor();
    const green = new Uint8Array(30).map((_, i) => (i % 3 === 1 ? 200 : 0));
    const buffer = Buffer.from(await encodePng({ data: green, width: 2, height: 5, channels: 3 }));
    await pages.page.setInputFiles("[aria-label='Choose the background']", {
      name: "g.png",
      mimeType: "image/png",
      buffer,
    });
    await made();
    await expect.poll(() => pixel(...inSea)).toEqual([0, 200, 0, 255]);

    await look("Cut out");
    await made();
    await pages.page.getByRole("checkbox", { name: "Use boat 1" }).check();
    const one = await download(() => button("Download boat 2 as PNG").click());
    expect(one.name).toBe("drawn.cut-out-3-boat.png");
    const cut = decode(one.bytes);
    expect(cut).toMatchObject({ width: 200, height: 150, channels: 4 });
    expect(Array.from(cut.data).filter((value, i) => i % 4 === 3 && value === 255)).toHaveLength(2000);
    const shown = await download(() => button("Download the picture").click());
    expect(Array.from(decode(shown.bytes).data).filter((value, i) => i % 4 === 3 && value === 255)).toHaveLength(
      22_000,
    );

    await button("Choose all").click();
    await look("Mask");
    await made();
    const all = await download(() => button("Download 4 segments apart (ZIP)").click());
    expect(all.name).toBe("drawn.segments.zip");
    const zip = randomAccess(all.bytes);
    const entries = await readZipDirectory(zip, 10_000);
    expect([...entries.keys()]).toEqual([
      "drawn.mask-0-sky.png",
      "drawn.mask-1-sea.png",
      "drawn.mask-2-boat.png",
      "drawn.mask-3-boat.png",
      "drawn.segments.csv",
    ]);
    const table = await readZipEntry(zip, entries.get("drawn.segments.csv")!, 10_000);
    expect(new TextDecoder().decode(table)).toContain("sky,0.99,20000,0.666667\r\n");
    const mask = decode(await readZipEntry(zip, entries.get("drawn.mask-1-sea.png")!, 1e6));
    expect(mask.channels).toBe(1);
    expect(Array.from(mask.data).filter((value) => value === 255)).toHaveLength(6000);
    await pages.expectAccessible();
  });

  it("joins the photo's classes and its segments in one picture", async () => {
    await pages.open({ colorScheme: "dark" }, "/tasks/image-segmentation?model=org/segmenter");
    await pages.choose(await drawnPhoto(200, 150));
    await pages.page.getByRole("checkbox", { name: "Use sky" }).waitFor();
    await look("With its classes");
    await made();
    expect(await pages.page.getByRole("combobox", { name: /^Classes by/u }).inputValue()).toBe("org/classifier");
    const joint = decode((await download(() => button("Download the picture").click())).bytes);
    // Enlarged, with room for the classes and for each segment with its share.
    expect(joint.width).toBeGreaterThan(900);
    expect(pages.engine.runs.map(({ source }) => source)).toEqual(["org/segmenter", "org/classifier"]);
    await pages.expectAccessible();
  });

  it("hands over boxes as COCO, YOLO and a table, and lets no tag cover another", async () => {
    await pages.open({}, "/tasks/object-detection?model=org/detector");
    await pages.choose(await drawnPhoto(200, 150));
    await pages.page.locator(".tag").first().waitFor();
    const tags = await pages.page
      .locator(".tag")
      .evaluateAll((all) => all.map((tag) => tag.getBoundingClientRect().toJSON()));
    expect(tags.length).toBeGreaterThan(4);
    for (const [i, a] of tags.entries()) {
      for (const b of tags.slice(i + 1)) {
        expect(a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1).toBe(
          true,
        );
      }
    }
    const strokes = await pages.page
      .locator(".marks rect")
      .evaluateAll((all) => all.map((box) => getComputedStyle(box).stroke));
    expect(new Set(strokes).size).toBe(8);
    const coco = await download(() => button("COCO (JSON)").click());
    expect(coco.name).toBe("drawn.coco.json");
    const file = JSON.parse(coco.bytes.toString());
    expect(file.images[0]).toMatchObject({ file_name: "drawn.png", width: 200, height: 150 });
    expect(file.annotations).toHaveLength(8);
    const yolo = randomAccess((await download(() => button("YOLO (ZIP)").click())).bytes);
    expect([...(await readZipDirectory(yolo, 10_000)).keys()]).toEqual(["drawn.txt", "classes.txt"]);
    expect((await download(() => button("CSV").click())).bytes.toString().split("\r\n")).toHaveLength(10);
    expect(decode((await download(() => button("Picture with boxes").click())).bytes).width).toBeGreaterThan(800);
    await pages.expectAccessible();
  });

  it("hands over depth, turns the photo in space, and focuses where one clicks", async () => {
    await pages.open({ viewport: { width: 390, height: 844 } }, "/tasks/depth-estimation?model=org/depth");
    await pages.choose(await drawnPhoto(200, 150));
    await pages.page.getByText("This model estimates metres.").waitFor();
    const png = decode((await download(() => button("16-bit PNG").click())).bytes);
    expect(png).toMatchObject({ width: 200, height: 150, channels: 1, depth: 16 });
    expect([png.data[0], png.data[100]]).toEqual([4000, 3000]);
    const npy = await download(() => button("NumPy (.npy)").click());
    expect(npy.name).toBe("drawn.depth.npy");
    const { shape, data } = decodeNpy(npy.bytes);
    expect(shape).toEqual([150, 200]);
    expect(Array.from(data)).toEqual(Array.from(depth));

    await look("In 3-D");
    await made();
    const turned = await pixel(0, 0);
    await pages.page.getByRole("slider", { name: "Turned sideways" }).focus();
    for (let i = 0; i < 20; i++) await pages.page.keyboard.press("ArrowLeft");
    await made();
    await expect.poll(() => pixel(0, 0)).not.toEqual(turned);
    await look("Focus");
    await made();
    const area = (await pages.page.locator(".focusing").boundingBox())!;
    await pages.page.mouse.click(area.x + area.width * 0.25, area.y + area.height / 2);
    await expect
      .poll(async () => Number(await pages.page.getByRole("slider", { name: "Sharp at" }).inputValue()))
      .toBeCloseTo(0.25, 1);
    expect(await pages.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await pages.expectAccessible();
  });

  it("shows labels in Spanish or as they are, and hands them over as they are", async () => {
    const labels = [
      { label: "cat", score: 0.8 },
      { label: "dog", score: 0.2 },
    ];
    pages.engine.onrun = async () => labels;
    await pages.open({ locale: "es" }, "/tasks/image-classification?model=org/classifier");
    await pages.choose(await drawnPhoto(200, 150));
    const shown = pages.page.locator(".bars .label");
    await expect.poll(() => shown.allTextContents()).toEqual(["gato", "perro"]);
    await pages.page.getByRole("checkbox", { name: "Etiquetas en español" }).uncheck();
    expect(await shown.allTextContents()).toEqual(["cat", "dog"]);
    const csv = await download(() => button("CSV").click());
    expect([csv.name, csv.bytes.toString()]).toEqual(["drawn.labels.csv", "label,score\r\ncat,0.8\r\ndog,0.2\r\n"]);
    expect(JSON.parse((await download(() => button("JSON").click())).bytes.toString())).toEqual(labels);
    await pages.expectAccessible();
  });
});
