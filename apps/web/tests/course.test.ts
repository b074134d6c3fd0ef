import { readFile } from "node:fs/promises";
import { encodePng } from "@vistazo/image";
import { EXERCISES, type ExerciseName } from "@vistazo/tasks/exercises";
import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { factsOf } from "../../studio/tests/fake-engine.js";
import { drawnPhoto } from "./drawn-photo.js";
import { usePages } from "./use-pages.js";

const [WIDTH, HEIGHT] = [200, 150];
const CAT = { score: 0.95, label: "cat", box: { xmin: 10, ymin: 10, xmax: 190, ymax: 140 } };
const REMOTE = { score: 0.92, label: "remote", box: { xmin: 40, ymin: 40, xmax: 80, ymax: 60 } };
const UNSURE = { score: 0.4, label: "cat", box: { xmin: 120, ymin: 20, xmax: 180, ymax: 120 } };
/** A sky over a sea over a boat, whole rows of the photo: two thirds, 31 % and 2 %. */
const SKY = { label: "sky", mask: { size: [HEIGHT, WIDTH], counts: [0, 20_000, 10_000] } };
const SEA = { label: "sea", mask: { size: [HEIGHT, WIDTH], counts: [20_000, 9_400, 600] } };
const BOAT = { label: "boat", mask: { size: [HEIGHT, WIDTH], counts: [29_400, 600] } };
/** What is kept of the photo, a column of it only partly. */
const ALPHA = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => (i % WIDTH < 99 ? 255 : i % WIDTH === 99 ? 51 : 0));

const ANSWERS: Readonly<Record<string, (threshold: number) => unknown>> = {
  "omarques/autotrain-dogs-and-cats-1527055142": () => [
    { label: "cat", score: 0.75 },
    { label: "dog", score: 0.25 },
  ],
  "google/vit-base-patch16-224": () => [
    { label: "sea", score: 0.7 },
    { label: "boat", score: 0.3 },
  ],
  "hustvl/yolos-small": (threshold) => [CAT, REMOTE, UNSURE].filter(({ score }) => score > threshold),
  "nvidia/segformer-b0-finetuned-ade-512-512": () => [SEA, SKY, BOAT],
  "Intel/zoedepth-nyu-kitti": () => {
    const values = Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) => 1 + Math.floor(i / WIDTH) / 50);
    const data = Buffer.from(values.buffer).toString("base64");
    return { predicted_depth: { dims: [HEIGHT, WIDTH], data, min: 1, max: 3.98, unit: "m" } };
  },
};
const TASKS = {
  "omarques/autotrain-dogs-and-cats-1527055142": "image-classification",
  "google/vit-base-patch16-224": "image-classification",
  "hustvl/yolos-small": "object-detection",
  "nvidia/segformer-b0-finetuned-ade-512-512": "image-segmentation",
  "Intel/zoedepth-nyu-kitti": "depth-estimation",
  "ZhengPeng7/BiRefNet_lite": "background-removal",
} as const;

// What the course's lines ask one to look at: by the program that one writes, and in the studio above it, with the same photo and model.
describe.skipIf(!chromiumPath)("the course, line by line, in Spanish", { timeout: 120_000 }, () => {
  const pages = usePages((engine) => {
    engine.facts = Object.entries(TASKS).map(([id, task]) => factsOf(id, { task }));
    engine.onrun = async (source) => {
      if (source === "ZhengPeng7/BiRefNet_lite")
        return {
          alpha: Buffer.from(await encodePng({ data: ALPHA, width: WIDTH, height: HEIGHT, channels: 1 })).toString(
            "base64",
          ),
        };
      return ANSWERS[source]?.(Number(engine.runs.at(-1)?.parameters.threshold ?? 0.5));
    };
  });
  const open = async (model: keyof typeof TASKS) => {
    await pages.open({ locale: "es-ES" }, `/tasks/${TASKS[model]}?model=${encodeURIComponent(model)}`);
    await pages.choose(await drawnPhoto(WIDTH, HEIGHT));
  };
  const exercise = (name: ExerciseName) =>
    pages.page
      .getByRole("article")
      .filter({ has: pages.page.getByRole("heading", { name: EXERCISES[name].texts.es.title, exact: true }) });
  /** Runs a program in the exercise's editor. @returns what it printed */
  const run = async (name: ExerciseName, program: string): Promise<string[]> => {
    await exercise(name)
      .getByRole("textbox", { name: `Tu programa, ${name}.mjs` })
      .fill(program);
    await exercise(name).getByRole("button", { name: "Ejecutar" }).click();
    const verdict = exercise(name).locator(".verdict");
    await verdict.filter({ hasText: /\S/u }).waitFor();
    const printed = exercise(name).getByRole("region", { name: "Ha escrito" });
    return (await printed.count()) === 0 ? [] : ((await printed.textContent()) ?? "").trim().split("\n");
  };
  const solution = (name: ExerciseName) => EXERCISES[name].start + EXERCISES[name].solution;
  const isSolved = (name: ExerciseName) => exercise(name).getByText("Resuelto: todo está bien.").waitFor();
  const saved = async (name: ExerciseName, file: string) => {
    const link = exercise(name).getByRole("link", { name: `Descargar ${file}` });
    const [download] = await Promise.all([pages.page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe(file);
    const bytes = await readFile(await download.path());
    const { width, height, channels, data } = decode(bytes);
    expect([width, height]).toEqual([WIDTH, HEIGHT]);
    return (x: number, y: number) =>
      Array.from(data.subarray((y * width + x) * channels, (y * width + x + 1) * channels));
  };

  it("an app says which of two it is, and its two scores make 1", async () => {
    await open("omarques/autotrain-dogs-and-cats-1527055142");
    await pages.page.getByText("gato").first().waitFor();
    await run("dogs-or-cats", solution("dogs-or-cats"));
    await isSolved("dogs-or-cats");
    expect(await exercise("dogs-or-cats").locator(".app .label").allTextContents()).toEqual(["cat", "dog"]);
    // The same app in this studio.
    const app = exercise("dogs-or-cats").getByRole("link", { name: "esta aplicación" });
    expect(
      (await pages.page.request.get(new URL((await app.getAttribute("href")) ?? "", pages.page.url()).href)).status(),
    ).toBe(200);
  });

  it("counts are those of the list above, and a lower threshold adds to both", async () => {
    await open("hustvl/yolos-small");
    const threshold = pages.page.getByRole("slider", { name: "Puntuación mínima" });
    await threshold.fill("0.9");
    await pages.page.getByText("1 × gato, 1 × mando").waitFor();
    expect(await run("count", solution("count"))).toEqual(["1 × cat", "1 × remote"]);
    await isSolved("count");
    await threshold.fill("0.3");
    await pages.page.getByText("2 × gato, 1 × mando").waitFor();
    expect(await run("count", solution("count").replace("threshold: 0.9", "threshold: 0.3"))).toEqual([
      "2 × cat",
      "1 × remote",
    ]);
    await isSolved("count");
  });

  it("all shares together make 100 %, and the best label lies in one of the parts", async () => {
    await open("nvidia/segformer-b0-finetuned-ade-512-512");
    const rows = pages.page.locator(".panel ul .row");
    await rows.first().waitFor();
    const shares = (await rows.allTextContents()).map((row) =>
      Number(/([\d,]+)\s*%/u.exec(row)?.[1]?.replace(",", ".")),
    );
    expect(shares).toHaveLength(3);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(100, 0);
    const [label, ...parts] = await run("together", solution("together"));
    await isSolved("together");
    expect(parts).toEqual(["67 % sky", "31 % sea"]);
    expect(parts.some((part) => part.endsWith(String(label)))).toBe(true);
  });

  it("a mask is black and white, pasted white, and cut out before black", async () => {
    await open("nvidia/segformer-b0-finetuned-ade-512-512");
    await run("masks", solution("masks"));
    await isSolved("masks");
    const names = await exercise("masks").locator(".pictures a").allTextContents();
    expect(names).toHaveLength(3);
    const pictures = [];
    for (const name of names) pictures.push(await saved("masks", name));
    const [mask, white, alone] = pictures;
    // The first segment is the sea.
    const [inside, outside] = [
      [100, 120],
      [100, 20],
    ] as const;
    expect([mask?.(...inside)[0], mask?.(...outside)[0]]).toEqual([255, 0]);
    expect([white?.(...inside), white?.(...outside)]).toEqual([
      [255, 255, 255],
      [180, 180, 180],
    ]);
    expect([alone?.(...inside), alone?.(...outside)]).toEqual([
      [180, 180, 180],
      [0, 0, 0],
    ]);
  });

  it("the colour shines through soft edges alone, and they are lost where alpha is rounded", async () => {
    await open("ZhengPeng7/BiRefNet_lite");
    await run("backdrop", solution("backdrop"));
    await isSolved("backdrop");
    const mixed = await saved("backdrop", "backdrop.png");
    expect([mixed(10, 70), mixed(150, 70)]).toEqual([
      [180, 180, 180],
      [37, 64, 217],
    ]);
    const edge = [180, 180, 180].map((value, c) => value * 0.2 + ([37, 64, 217][c] ?? 0) * 0.8);
    for (const [c, value] of mixed(99, 70).entries()) expect(Math.abs(value - (edge[c] ?? 0))).toBeLessThanOrEqual(1);
    await run("backdrop", solution("backdrop").replace("data[4 * i + 3] / 255", "Math.round(data[4 * i + 3] / 255)"));
    const rounded = await saved("backdrop", "backdrop.png");
    expect(rounded(99, 70)).toEqual([37, 64, 217]);
    await exercise("backdrop").getByText("todavía no").waitFor();
  });

  it("the middle's depth is that under the pointer, and what is near is dark", async () => {
    await open("Intel/zoedepth-nyu-kitti");
    const [line = ""] = await run("depth", solution("depth"));
    await isSolved("depth");
    const [least, middle, greatest] = line.split(" ").map(Number);
    expect([least, middle, greatest]).toEqual([1, 2.5, 3.98]);
    const area = await pages.page.locator(".compare").boundingBox();
    if (!area) throw new Error("There is no photo.");
    await pages.page.locator(".compare").scrollIntoViewIfNeeded();
    const now = (await pages.page.locator(".compare").boundingBox()) ?? area;
    await pages.page.mouse.move(now.x + now.width / 2, now.y + now.height / 2);
    await expect.poll(() => pages.page.locator(".legend dd").allTextContents()).toEqual(["1,00 m", "2,50 m", "3,98 m"]);
    const picture = await saved("depth", "depth.png");
    expect(picture(100, 0)[0]).toBeLessThan(picture(100, 149)[0] ?? 0);
  });
});
