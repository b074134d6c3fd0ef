import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { factsOf } from "../../studio/tests/fake-engine.js";
import { drawnPhoto } from "./drawn-photo.js";
import { usePages } from "./use-pages.js";

const SEGMENTS = [
  { label: "sky", score: 0.99, mask: { size: [150, 200], counts: [0, 20_000, 10_000] } },
  { label: "sea", score: 0.8, mask: { size: [150, 200], counts: [20_000, 10_000] } },
];
const FOUND = [
  {
    id: "org/seas",
    pipeline_tag: "image-segmentation",
    tags: ["license:mit"],
    downloads: 5000,
    config: { model_type: "segformer", architectures: ["SegformerForSemanticSegmentation"] },
    safetensors: { parameters: { F32: 1_000_000 } },
  },
  { id: "org/chats", config: { model_type: "gpt2", architectures: ["GPT2LMHeadModel"] } },
];
const TRUTH = {
  images: [{ id: 1, file_name: "a.jpg", width: 100, height: 100 }],
  categories: [{ id: 1, name: "cat" }],
  annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: [10, 10, 50, 50], area: 2500, iscrowd: 0 }],
};
const PREDICTIONS = [{ image_id: 1, category_id: 1, bbox: [10, 10, 50, 50], score: 0.9 }];
const json = (name: string, value: unknown) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(value)),
});

describe.skipIf(!chromiumPath)("what a page keeps, and what it fetches for a person", { timeout: 90_000 }, () => {
  let hub: Server;
  const before = process.env.HF_ENDPOINT;
  beforeAll(async () => {
    hub = createServer((_, response) => response.end(JSON.stringify(FOUND)));
    await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
    process.env.HF_ENDPOINT = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    hub.close();
    if (before === undefined) delete process.env.HF_ENDPOINT;
    else process.env.HF_ENDPOINT = before;
  });
  const pages = usePages((engine) => {
    engine.facts = [factsOf("org/segmenter", { task: "image-segmentation", architecture: "DetrForSegmentation" })];
    engine.onrun = async () => SEGMENTS;
  });

  it("finds photo, model, threshold and look again after a reload, and photos by their address", async () => {
    await pages.open({}, "/tasks/image-segmentation?model=org/segmenter");
    await pages.choose(await drawnPhoto(200, 150));
    const rows = pages.page.locator(".panel ul .row");
    await rows.first().waitFor();
    await pages.page.getByRole("slider", { name: "Lowest score" }).fill("0.7");
    await pages.page.getByRole("radio", { name: "Cut out", exact: true }).check({ force: true });
    await expect.poll(() => new URL(pages.page.url()).search).toContain("look=cut-out");
    expect(new URL(pages.page.url()).searchParams.get("threshold")).toBe("0.7");
    await pages.page.reload();
    await pages.page.locator(".picture[aria-busy=false]").waitFor();
    expect(await rows.count()).toBe(2);
    expect(await pages.page.getByRole("slider", { name: "Lowest score" }).inputValue()).toBe("0.7");

    // What lies in a network of its own is not fetched for a page.
    await pages.page.getByRole("textbox", { name: "or from an address" }).fill("http://127.0.0.1:1/cat.jpg");
    await pages.page.getByRole("button", { name: "Fetch" }).click();
    await pages.page.getByText("The photo cannot be fetched").waitFor();
    await pages.page.getByRole("button", { name: "Remove" }).click();
    await pages.page.reload();
    await pages.page.getByText("Drop a photo here").waitFor();

    // The Hub, by words, with what runs here.
    await pages.page.getByRole("searchbox", { name: "Words in the model's name" }).fill("sea");
    await pages.page.getByRole("button", { name: "Search", exact: true }).click();
    await pages.page.getByText("2 models, the most downloaded first.").waitFor();
    const results = pages.page.getByRole("listitem").filter({ hasText: /^\s*(runs|does not run|may run) here/u });
    expect(await results.allTextContents()).toEqual([
      expect.stringMatching(/runs here.*org\/seas.*segformer · 4 MB · mit · 5K downloads/su),
      expect.stringMatching(/does not run here.*org\/chats/su),
    ]);
    await pages.expectAccessible();
  });

  it("finds a person's own annotations again after a reload", async () => {
    await pages.open({ locale: "es" }, "/evaluation");
    const read = pages.page.getByText("Predicciones: predicciones.json (detecciones: 1)");
    const example = pages.page.getByText("Ejemplo.", { exact: true });
    await pages.page.setInputFiles("section.data input[type=file]", [
      json("verdad.json", TRUTH),
      json("predicciones.json", PREDICTIONS),
    ]);
    await read.waitFor();
    await pages.page.reload();
    await read.waitFor();

    // What cannot be read does not take the place of what can.
    await pages.page.setInputFiles("section.data input[type=file]", [json("otras.json", [{ image_id: 7 }])]);
    await pages.page.getByText("otras.json").first().waitFor();
    await pages.page.reload();
    await read.waitFor();

    await pages.page.getByRole("button", { name: "Volver al ejemplo" }).click();
    await example.waitFor();
    await pages.page.reload();
    await example.waitFor();
    expect(await read.count()).toBe(0);
  });

  it("shows the teacher the class", async () => {
    const { code } = (await pages.app.inject({ method: "POST", url: "/api/rooms" })).json();
    await pages.open({ locale: "es", viewport: { width: 390, height: 844 } }, `/draw/room/${code}`);
    await pages.page.getByRole("textbox", { name: "Tu nombre" }).fill("Lucía");
    await pages.page.keyboard.press("Enter");
    await pages.page.getByText("Lucía").first().waitFor();
    const teacher = await pages.page.context().newPage();
    await teacher.goto(new URL("/classroom", pages.page.url()).href);
    await teacher.getByRole("heading", { name: `Sala ${code}` }).waitFor();
    await teacher.getByText("Lucía").waitFor();
    await teacher.getByText("npx vistazo pull --course").waitFor();
    expect(await teacher.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    pages.page = teacher;
    await pages.expectAccessible();
  });
});
