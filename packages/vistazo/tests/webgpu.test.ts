import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodeModel, Graph, type Value } from "@vistazo/graph";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, launchChromium } from "../../../tests/chromium.js";
import { bundleAll } from "../../../tests/in-page/bundle.js";
import { vistazo as runCommand } from "../../cli/tests/command.js";
import { compareAnswers } from "../../vision/tests/compare-answers.js";
import { type ArchitectureFixture, withCheckpoint } from "../../vision/tests/synthetic-checkpoint.js";
import type { Task } from "../src/index.js";
import { PageServer } from "./page-server.js";

const vision = fileURLToPath(new URL("../../vision/", import.meta.url));
const PHOTO = "landscape.png";
/** One of each task. */
const models = ["vit", "detr", "segformer", "birefnet", "depth-anything"].map((name) => {
  const file = join(vision, `src/architectures/${name}/fixtures/small.json`);
  return [name, JSON.parse(readFileSync(file, "utf8")) as ArchitectureFixture] as const;
});

/** Chromium's simulated adapter, which Vulkan's loader finds for other programs too. */
const driver = [dirname(chromiumPath ?? ""), "/usr/lib/chromium", "/usr/lib/chromium-browser"]
  .map((folder) => join(folder, "vk_swiftshader_icd.json"))
  .find((path) => existsSync(path));

/** A driver that computes `max` where `min` is asked for, and says that it is no simulated one. */
const WRONG_DRIVER = `
const { createShaderModule } = GPUDevice.prototype;
GPUDevice.prototype.createShaderModule = function (module) {
  return createShaderModule.call(this, { ...module, code: module.code.replaceAll("max(", "min(") });
};
Object.defineProperty(GPUAdapterInfo.prototype, "isFallbackAdapter", { get: () => false });
`;

/** A classifier with a convolution of 6 channels. */
function oddConvolutions() {
  const graph = new Graph();
  const pixels = graph.input("pixel_values", "float32", ["batch", 3, 16, 16]);
  const convolution = (x: Value, from: number, to: number) => {
    const weight = graph.constant(new Float32Array(to * from * 9).fill(0.1), [to, from, 3, 3]);
    return graph.conv2d(x, { weight, bias: graph.constant(new Float32Array(to)) }, { padding: 1 });
  };
  graph.output("logits", graph.mean(graph.tokens(convolution(convolution(pixels, 3, 6), 6, 4)), 1));
  return graph.build();
}

/** Minutes a model: `VISTAZO_LONG=1 npx vitest run packages/vistazo/tests/webgpu.test.ts`. */
const asked = process.env.VISTAZO_LONG !== undefined;
describe.skipIf(!chromiumPath || !asked)(
  "WebGPU, on an adapter that the processor simulates",
  { timeout: 600_000 },
  () => {
    let browser: Browser;
    let server: PageServer;
    let page: Page;

    beforeAll(async () => {
      const { script, files } = await bundleAll(new URL("page.ts", import.meta.url));
      server = await PageServer.start({ photos: join(vision, "tests/reference") }, new Map(files));
      server.files.set("/", `<!doctype html><script type="module" src="${script}"></script>`);
      for (const [name, fixture] of models) {
        await withCheckpoint(fixture, async (folder) => {
          for (const file of ["config.json", "preprocessor_config.json", "model.safetensors"])
            server.files.set(`/${name}/${file}`, await readFile(join(folder, file)));
        });
      }
      browser = await launchChromium(["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"]);
      page = await open();
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      server?.stop();
    });

    async function open(): Promise<Page> {
      const opened = await (await browser.newContext()).newPage();
      await opened.goto(`${server.origin}/`);
      await opened.waitForFunction(() => "vistazo" in globalThis);
      return opened;
    }

    /** What a model answers to the photo, as plain data, and what computed it. */
    function ask(tab: Page, task: string, name: string, device: "auto" | "webgpu", options: object) {
      return tab.evaluate(
        async ([task, name, device, options, photo]) => {
          const names = ["config.json", "preprocessor_config.json", "model.safetensors"];
          const addresses = new Map(names.map((file) => [file, `/${name}/${file}`]));
          const pipe = await vistazo.pipeline(task as Task, addresses, { device });
          const answer = await pipe(photo, options as object);
          await pipe.dispose();
          const plain = JSON.stringify(answer, (_, value) =>
            ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value,
          );
          return { answer: JSON.parse(plain), device: pipe.device };
        },
        [task, name, device, options, `${server.origin}/photos/${PHOTO}`] as const,
      );
    }

    it.each(models)("%s answers as Python does", async (name, fixture) => {
      const exact = fixture.task === "object-detection" && { exact: true };
      const { answer, device } = await ask(page, fixture.task, name, "webgpu", { ...fixture.options, ...exact });
      expect(device).toEqual({ name: "webgpu" });
      compareAnswers[fixture.task as Task](answer as never, fixture.answers[PHOTO] as never);
    });

    it.skipIf(!driver)("answers in Node too, as Python does", async () => {
      const [, fixture] = models[0];
      await withCheckpoint(fixture, async (folder) => {
        const flags = ["--model", folder, "--device", "webgpu", "--json", "--option", "top_k=6"];
        const command = ["run", fixture.task, join(vision, "tests/reference", PHOTO), ...flags];
        // Vulkan is looked for when a process starts.
        const environment = { LD_LIBRARY_PATH: dirname(driver!), VK_ICD_FILENAMES: driver! };
        const { stdout, stderr } = await runCommand(command, environment);
        expect(stderr).toBe("");
        compareAnswers["image-classification"](JSON.parse(stdout)[0] as never, fixture.answers[PHOTO] as never);
      });
    });

    it("is not used for an exported network of whose convolutions it computes some wrongly", async () => {
      const exported: Record<string, string | Uint8Array> = {
        "config.json": JSON.stringify({ model_type: "exported", id2label: { 0: "a", 1: "b", 2: "c", 3: "d" } }),
        "preprocessor_config.json": JSON.stringify({ image_processor_type: "ViTImageProcessor", size: 16 }),
        "onnx/model.onnx": encodeModel(oddConvolutions() as Parameters<typeof encodeModel>[0]),
      };
      for (const [file, content] of Object.entries(exported)) server.files.set(`/odd/${file}`, content);
      const answer = page.evaluate(async (names) => {
        const addresses = new Map(names.map((file) => [file, `/odd/${file}`]));
        return (await vistazo.pipeline("image-classification", addresses, { device: "webgpu" })).device;
      }, Object.keys(exported));
      // An ONNX Runtime that has mended them is used.
      await expect(answer).rejects.toThrow(
        /WebGPU cannot be used here: it computes convolutions of 6, 9, 15 … channels/,
      );
    });

    it("is not chosen by itself where it is only simulated, and that is said", async () => {
      const { device } = await ask(page, "image-classification", "vit", "auto", {});
      expect(device).toEqual({ name: "wasm", reason: expect.stringContaining("only simulated by the processor") });
    });

    it("is not used where it answers wrongly: the processor answers in its place", async () => {
      const [, fixture] = models[0];
      const [worker] = [...server.files.keys()].filter((name) => /model-worker.*\.js$/.test(name));
      const sound = String(server.files.get(worker));
      server.files.set(worker, `${WRONG_DRIVER}${sound}`);
      try {
        const tab = await open();
        const { answer, device } = await ask(tab, "image-classification", "vit", "auto", fixture.options);
        expect(device).toEqual({ name: "wasm", reason: expect.stringContaining("it computes wrongly (off by") });
        compareAnswers["image-classification"](answer as never, fixture.answers[PHOTO] as never);
        await expect(ask(tab, "image-classification", "vit", "webgpu", {})).rejects.toThrow(
          /WebGPU cannot be used here: it computes wrongly/,
        );
      } finally {
        server.files.set(worker, sound);
      }
    });
  },
);
