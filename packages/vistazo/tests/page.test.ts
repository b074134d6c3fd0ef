import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromiumPath, launchChromium } from "../../../tests/chromium.js";
import { bundleAll } from "../../../tests/in-page/bundle.js";
import { TestHub } from "../../checkpoint/tests/test-hub.js";
import { compareAnswers } from "../../vision/tests/compare-answers.js";
import { type ArchitectureFixture, withCheckpoint } from "../../vision/tests/synthetic-checkpoint.js";
import { type DownloadProgress, pipeline, type Task } from "../src/index.js";
import { PageServer } from "./page-server.js";

declare global {
  var vistazo: typeof import("../src/index.js") & typeof import("@vistazo/checkpoint/page");
}

const vision = fileURLToPath(new URL("../../vision/", import.meta.url));
const fixture = JSON.parse(
  readFileSync(join(vision, "src/architectures/vit/fixtures/small.json"), "utf8"),
) as ArchitectureFixture;
const names = Object.keys(fixture.answers);
const ID = "someone/small-vit";

/** Of many numbers, few that differ where they do. */
function summarize(values: ArrayLike<number>): object {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return {
    count: all.length,
    mean: Number(mean.toPrecision(3)),
    most: Number(all.reduce((a, b) => Math.max(a, b)).toPrecision(3)),
  };
}

describe.skipIf(!chromiumPath)("pipeline() in a page", () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: PageServer;
  let hub: TestHub;
  let page: Page;
  const model = new Map<string, Uint8Array>();

  beforeAll(async () => {
    await withCheckpoint(fixture, async (folder) => {
      for (const name of ["config.json", "preprocessor_config.json", "model.safetensors"])
        model.set(name, await readFile(join(folder, name)));
    });
    const { script, files } = await bundleAll(new URL("page.ts", import.meta.url));
    server = await PageServer.start({ photos: join(vision, "tests/reference") }, new Map(files));
    server.files.set("/", `<!doctype html><script type="module" src="${script}"></script>`);
    for (const [name, content] of model) server.files.set(`/model/${name}`, content);
    hub = await TestHub.start({ [ID]: { files: Object.fromEntries(model) } });
    browser = await launchChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.stop();
    await hub?.stop();
  });

  beforeEach(async () => {
    server.options = {};
    server.requests.length = 0;
    hub.requests.length = 0;
    hub.fault = () => undefined;
    await context?.close();
    context = await browser.newContext();
    page = await open();
  });

  async function open(): Promise<Page> {
    const opened = await context.newPage();
    await opened.goto(`${server.origin}/`);
    await opened.waitForFunction(() => "vistazo" in globalThis);
    return opened;
  }

  /** The answers to all photos, by a model that is opened for it. */
  function classify(tab: Page, source: string, options: Record<string, unknown> = {}) {
    return tab.evaluate(
      async ([source, options, photos]) => {
        const progress: DownloadProgress[] = [];
        const pipe = await vistazo.pipeline("image-classification", source, {
          ...options,
          progress: (event) => progress.push(event),
        });
        const answers = await pipe(photos as string[], { top_k: 6 });
        await pipe.dispose();
        return { answers, device: pipe.device, progress, kept: await vistazo.listCachedModels() };
      },
      [source, options, names.map((name) => `${server.origin}/photos/${name}`)] as const,
    );
  }

  function expectPythons(answers: readonly unknown[]): void {
    for (const [i, name] of names.entries())
      compareAnswers["image-classification"](answers[i] as never, fixture.answers[name] as never);
  }

  const failure = (tab: Page, source: string, options: Record<string, unknown>) =>
    tab.evaluate(
      ([source, options]) =>
        vistazo.pipeline("image-classification", source, options as object).then(
          () => null,
          ({ name, code, message }) => ({ name, code, message }),
        ),
      [source, options] as const,
    );

  const weights = () => hub.requests.filter(({ server }) => server === "cdn");

  it("answers from the Hub, keeps the model, and needs no network the second time", async () => {
    const options = { endpoint: hub.endpoint };
    const first = await classify(page, ID, options);
    expectPythons(first.answers);
    expect(first.device).toMatchObject({ name: "wasm", reason: expect.stringContaining("WebGPU") });
    const bytes = model.get("model.safetensors")!.length;
    expect(first.progress.at(-1)).toMatchObject({ status: "done", file: "model.safetensors", loaded: bytes });
    expect(first.kept).toMatchObject([{ id: ID, revision: "main", commit: hub.commit(ID) }]);
    expect(weights()).toHaveLength(1);

    const again = await open();
    hub.requests.length = 0;
    const second = await classify(again, ID, { ...options, offline: true });
    expectPythons(second.answers);
    expect(hub.requests).toEqual([]);
    expect(second.progress).toEqual([]);

    expect(await again.evaluate((id) => vistazo.removeCachedModel(id), ID)).toBe(true);
    expect(await again.evaluate(() => vistazo.listCachedModels())).toEqual([]);
    expect(await failure(again, ID, { ...options, offline: true })).toMatchObject({ code: "not-cached-offline" });
  });

  it("goes on with a download that broke off, also in another page", async () => {
    const drop = { dropAfter: 60_000 };
    const faults = [drop, drop];
    hub.fault = ({ server }) => (server === "cdn" ? faults.shift() : undefined);
    const options = { endpoint: hub.endpoint, attempts: 1, retryDelay: 1 };
    // Each attempt that gets further begins the count anew; the third finds the server gone.
    hub.fault = ({ server }) => (server === "cdn" ? (faults.shift() ?? { status: 500 }) : undefined);
    expect(await failure(page, ID, options)).toMatchObject({ name: "CheckpointError" });
    const started = weights().map(({ headers }) => headers.range);
    expect(started[0]).toBeUndefined();
    await page.close();
    hub.fault = () => undefined;
    hub.requests.length = 0;
    expectPythons((await classify(await open(), ID, options)).answers);
    expect(weights()).toHaveLength(1);
    expect(Number(/^bytes=(\d+)-$/.exec(weights()[0].headers.range ?? "")?.[1])).toBeGreaterThanOrEqual(60_000);
  });

  it("refuses bytes that are not the Hub's, and keeps nothing of them", async () => {
    hub.fault = ({ server }) => (server === "cdn" ? { corrupt: true } : undefined);
    const options = { endpoint: hub.endpoint };
    expect(await failure(page, ID, options)).toMatchObject({ code: "checksum-mismatch" });
    hub.fault = () => undefined;
    hub.requests.length = 0;
    expectPythons((await classify(page, ID, options)).answers);
    expect(weights()[0].headers.range).toBeUndefined();
  });

  it("stops when it is told to", async () => {
    hub.fault = ({ server }) => (server === "cdn" ? { stallAfter: 1000 } : undefined);
    const reason = await page.evaluate(
      async ([id, endpoint]) => {
        const stop = new AbortController();
        const loading = vistazo.pipeline("image-classification", id, { endpoint, signal: stop.signal });
        setTimeout(() => stop.abort(new Error("enough")), 300);
        return loading.catch(({ message }) => message);
      },
      [ID, hub.endpoint],
    );
    expect(reason).toBe("enough");
  });

  it("keeps so much and no more: what was used longest ago makes room", async () => {
    const size = [...model.values()].reduce((sum, { length }) => sum + length, 0);
    hub.put("someone/other", { files: { ...Object.fromEntries(model), "model.safetensors": other() } });
    const options = { endpoint: hub.endpoint, maxCacheBytes: size * 1.5 };
    await classify(page, ID, options);
    const { kept } = await classify(page, "someone/other", options);
    expect(kept.map(({ id }) => id)).toEqual(["someone/other"]);
    expect(await failure(page, ID, { ...options, maxCacheBytes: 1000 })).toMatchObject({ code: "limit-exceeded" });
  });

  /** The same weights in other bytes. */
  function other(): Uint8Array {
    return Buffer.concat([model.get("model.safetensors")!, Buffer.alloc(0)]).map((byte, i, all) =>
      i === all.length - 1 ? byte ^ 1 : byte,
    );
  }

  it("says that the storage is full", async () => {
    const session = await context.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: server.origin, quotaSize: 50_000 });
    expect(await failure(page, ID, { endpoint: hub.endpoint })).toMatchObject({
      code: "disk-full",
      message: expect.stringMatching(/model\.safetensors does not fit .*remove models/),
    });
    expect(await page.evaluate(() => vistazo.listCachedModels())).toEqual([]);
  });

  it.each(["Cache", "memory"])("works in a browser without a file system for pages: by %s", async (where) => {
    await page.addInitScript((where) => {
      Object.defineProperty(StorageManager.prototype, "getDirectory", { value: undefined });
      if (where === "memory") Object.defineProperty(globalThis, "caches", { value: undefined });
    }, where);
    await page.reload();
    await page.waitForFunction(() => "vistazo" in globalThis);
    const faults = [{ dropAfter: 60_000 }];
    hub.fault = ({ server }) => (server === "cdn" ? faults.shift() : undefined);
    const { answers, kept } = await classify(page, ID, { endpoint: hub.endpoint, retryDelay: 1 });
    expectPythons(answers);
    expect(weights()).toHaveLength(2);
    expect(kept).toHaveLength(where === "memory" ? 0 : 1);
  });

  it.each([true, false])("answers from a plain server of files, by its address (ranges: %s)", async (ranges) => {
    server.options = { ranges };
    const first = await classify(page, "/model/");
    expectPythons(first.answers);
    expect(first.kept).toMatchObject([{ id: `${server.origin}/model/` }]);
    const whole = ({ path, range }: { path: string; range?: string }) =>
      path === "/model/model.safetensors" && range === undefined;
    // What was sent whole when it was looked for need not be sent again.
    expect(server.requests.filter(whole).length).toBeLessThanOrEqual(1);
    server.requests.length = 0;
    expectPythons((await classify(page, `${server.origin}/model`)).answers);
    expect(server.requests.filter(whole)).toEqual([]);
  });

  it("answers from files and from a folder that a person chose", async () => {
    const answers = await page.evaluate(
      async ([names, photos]) => {
        const fetched = async (name: string) => new File([await (await fetch(`/model/${name}`)).blob()], name);
        const files = await Promise.all(names.map(fetched));
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("chosen", { create: true });
        for (const file of files) {
          const writable = await (await folder.getFileHandle(file.name, { create: true })).createWritable();
          await writable.write(file);
          await writable.close();
        }
        const found: unknown[][] = [];
        for (const model of [files, folder]) {
          const pipe = await vistazo.pipeline("image-classification", model, { device: "wasm", threads: 1 });
          found.push(await pipe(photos, { top_k: 6 }));
          await pipe.dispose();
        }
        return found;
      },
      [[...model.keys()], names.map((name) => `${server.origin}/photos/${name}`)],
    );
    for (const each of answers) expectPythons(each);
  });

  it("takes photos as a page has them", async () => {
    const [expected, ...others] = await page.evaluate(async (photo) => {
      const pipe = await vistazo.pipeline("image-classification", "/model/");
      const blob = await (await fetch(photo)).blob();
      const bitmap = await createImageBitmap(blob);
      const { width, height } = bitmap;
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      canvas.getContext("2d")!.drawImage(bitmap, 0, 0);
      const image = Object.assign(new Image(), { src: photo });
      await image.decode();
      const frame = new VideoFrame(canvas, { timestamp: 0 });
      const inputs = {
        url: photo,
        blob,
        file: new File([blob], "photo.png"),
        bytes: await blob.arrayBuffer(),
        bitmap,
        canvas,
        pixels: canvas.getContext("2d")!.getImageData(0, 0, width, height),
        image,
        frame,
      };
      const answers = await Promise.all(
        Object.entries(inputs).map(async ([name, input]) => ({ name, answer: await pipe(input) })),
      );
      await pipe.dispose();
      return answers;
    }, `${server.origin}/photos/${names[0]}`);
    for (const { name, answer } of others) expect({ name, answer }).toEqual({ name, answer: expected.answer });
  });

  it("computes in threads where the page is isolated, with the same answer", async () => {
    server.options = { isolated: true };
    await page.reload();
    await page.waitForFunction(() => "vistazo" in globalThis);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expectPythons((await classify(page, "/model/", { threads: 2 })).answers);
  });

  it.each([
    [{ device: "cuda" }, /"device" .*"auto" or "wasm" or "webgpu"/],
    [{ device: "webgpu" }, /WebGPU cannot be used here: this (browser|computer)/],
    [{ cacheDir: "/tmp" }, /leave cacheDir out/],
    [{ remoteHost: "https://hf-mirror.com" }, /give endpoint/],
    [{ quantized: true }, /no option "quantized"/],
  ])("refuses %j by name", async (options, message) => {
    expect(await failure(page, "/model/", options)).toMatchObject({ message: expect.stringMatching(message) });
  });

  it("has the project's own models without any network but the page's own files", async () => {
    const found = await page.evaluate(async (photo) => {
      const pipe = await vistazo.pipeline("image-classification", "vistazo/dogs-or-cats");
      const [best] = await pipe(photo);
      await pipe.dispose();
      return { best, id: pipe.model.id };
    }, `${server.origin}/photos/${names[0]}`);
    const pipe = await pipeline("image-classification", "vistazo/dogs-or-cats");
    const [best] = await pipe(join(vision, "tests/reference", names[0]));
    await pipe.dispose();
    expect(found).toEqual({ best: { ...best, score: expect.closeTo(best.score, 4) }, id: "vistazo/dogs-or-cats" });
    expect(hub.requests).toEqual([]);
  });

  it("has boxes of the project's own detector, as Node has them", async () => {
    const cat = await readFile(new URL("../../../apps/web/src/examples/cat.jpg", import.meta.url));
    const options = { threshold: 0.3 };
    const found = await page.evaluate(
      async ([photo, given]) => {
        const detect = await vistazo.pipeline("object-detection", "vistazo/objects");
        const objects = await detect(photo, given);
        await detect.dispose();
        return objects;
      },
      [`data:image/jpeg;base64,${cat.toString("base64")}`, options] as const,
    );
    const detect = await pipeline("object-detection", "vistazo/objects");
    const expected = await detect(cat, options);
    await detect.dispose();
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(
      expected.map(({ label, score, box }) => ({
        label,
        score: expect.closeTo(score, 1),
        box: Object.fromEntries(Object.entries(box).map(([edge, at]) => [edge, expect.closeTo(at, -1)])),
      })),
    );
  });

  it("has masks and metres of the project's own models too, as Node has them", async () => {
    const address = `${server.origin}/photos/${names[0]}`;
    const file = join(vision, "tests/reference", names[0]);
    const found = await page.evaluate(async (photo) => {
      const segment = await vistazo.pipeline("image-segmentation", "vistazo/scenes");
      const masks = (await segment(photo)).map(({ label, mask }) => ({ label, area: mask.area }));
      await segment.dispose();
      const estimate = await vistazo.pipeline("depth-estimation", "vistazo/depth-indoors");
      const { predicted_depth: depths } = await estimate(photo);
      await estimate.dispose();
      return { masks, dims: depths.dims, metres: Array.from(depths.data) };
    }, address);
    const segment = await pipeline("image-segmentation", "vistazo/scenes");
    const masks = await segment(file);
    await segment.dispose();
    const estimate = await pipeline("depth-estimation", "vistazo/depth-indoors");
    const { predicted_depth: depths } = await estimate(file);
    await estimate.dispose();
    expect(found.masks.map(({ label }) => label)).toEqual(masks.map(({ label }) => label));
    const pixels = depths.data.length;
    for (const [i, { mask }] of masks.entries())
      expect(Math.abs(found.masks[i].area - mask.area) / pixels).toBeLessThan(0.001);
    expect(found.dims).toEqual(depths.dims);
    const worst = found.metres.reduce((most, metres, i) => Math.max(most, Math.abs(metres - depths.data[i])), 0);
    expect(worst).toBeLessThan(0.01);
    expect(hub.requests).toEqual([]);
  });

  const data = process.env.VISTAZO_TEST_DATA;
  const trained: [Task, string][] = [
    ["image-classification", "mobilenet_v2_1.0_224-int8"],
    ["object-detection", "deimv2-atto-coco-sigmoid"],
    ["image-segmentation", "espnetv2-s2-voc"],
    ["depth-estimation", "meter-xxs-nyu"],
  ];
  it.skipIf(!data).each(trained)("%s by %s is Node's", async (task, name) => {
    const photo = join(data!, "images/coco-000000039769.png");
    server.files.set("/cats.png", await readFile(photo));
    server.folders.trained = join(data!, "models");
    const summary = (answer: unknown) =>
      JSON.parse(
        JSON.stringify(answer, (_, value) => {
          if (ArrayBuffer.isView(value)) return summarize(value as unknown as ArrayLike<number>);
          return typeof value === "number" ? Number(value.toPrecision(3)) : value;
        }),
      );
    // Handed over as a function's text: no more of a mask or a depth map than how many pixels have what.
    const inPage = await page.evaluate(
      async ([task, model, photo]) => {
        const pipe = await vistazo.pipeline(task, model, { device: "wasm" });
        const answer = await pipe(photo);
        await pipe.dispose();
        return JSON.parse(
          JSON.stringify(answer, (_, value) =>
            ArrayBuffer.isView(value) ? { numbers: Array.from(value as unknown as ArrayLike<number>) } : value,
          ),
        );
      },
      [task, `/trained/${name}/`, "/cats.png"] as const,
    );
    const pipe = await pipeline(task, join(data!, "models", name));
    const inNode = await pipe(photo);
    await pipe.dispose();
    const fromPage = JSON.parse(JSON.stringify(inPage), (_, value) =>
      value && typeof value === "object" && "numbers" in value ? Float32Array.from(value.numbers) : value,
    );
    expect(summary(fromPage)).toEqual(summary(inNode));
  });

  /** `VISTAZO_LONG=1 npx vitest run packages/vistazo/tests/page.test.ts` loads and frees 300 times, for minutes. */
  const loads = process.env.VISTAZO_LONG === undefined ? 15 : 300;

  it("frees everything: many loads leave no more than the first ones", { timeout: 20_000 * loads }, async () => {
    const session = await context.newCDPSession(page);
    const used = async () => {
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      const { targetInfos } = await session.send("Target.getTargets");
      return { usedSize, workers: targetInfos.filter(({ type }) => type === "worker").length };
    };
    const load = (times: number) =>
      page.evaluate(
        async ([times, photo]) => {
          for (let i = 0; i < times; i++) {
            const pipe = await vistazo.pipeline("image-classification", "/model/", { device: "wasm" });
            await pipe(photo);
            await pipe.dispose();
          }
        },
        [times, `${server.origin}/photos/${names[0]}`] as const,
      );
    await load(3);
    const before = await used();
    await load(loads - 3);
    const after = await used();
    expect(after.usedSize - before.usedSize).toBeLessThan(500_000);
    expect(after.workers).toBeLessThanOrEqual(before.workers);
  });
});
