import { createReadStream, openAsBlob, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadPhoto, type PhotoInput } from "@vistazo/image";
import type { Classification } from "@vistazo/tasks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PipelineOptions } from "./load-options.js";
import { type Pipeline, pipeline } from "./pipeline.js";

const fixtures = fileURLToPath(new URL("../tests/fixtures/classification/", import.meta.url));
const answers = JSON.parse(readFileSync(`${fixtures}answers.json`, "utf8")) as Record<string, Classification[][]>;
const photo = `${fixtures}landscape.png`;
const [expected] = answers.vit[0];

let pipe: Pipeline<"image-classification">;
beforeAll(async () => {
  pipe = await pipeline("image-classification", `${fixtures}vit`);
});
afterAll(() => pipe.dispose());

const best = async (input: PhotoInput) => (await pipe(input))[0];

describe("a pipeline takes a photo as", () => {
  const bytes = readFileSync(photo);
  it.each([
    ["a path", () => photo],
    ["a file URL", () => pathToFileURL(photo)],
    ["the text of a file URL", () => pathToFileURL(photo).href],
    ["a Buffer", () => bytes],
    ["an ArrayBuffer", () => new Uint8Array(bytes).buffer],
    ["a Blob", () => new Blob([new Uint8Array(bytes)])],
    ["a data URL", () => `data:image/png;base64,${bytes.toString("base64")}`],
    ["a Response", () => new Response(bytes)],
    ["a stream", () => createReadStream(photo)],
  ])("%s", async (_, input) => {
    expect(await best(input())).toEqual({ label: expected.label, score: expect.closeTo(expected.score, 5) });
  });

  it("decoded pixels, which stay the caller's", async () => {
    const pixels = await loadPhoto(photo);
    expect((await best(pixels)).label).toBe(expected.label);
    expect(pixels.data.length).toBe(97 * 61 * 3);
  });

  it("a Blob of a file", async () => {
    expect((await best(await openAsBlob(photo))).label).toBe(expected.label);
  });

  it("an http address, if private ones are allowed", async () => {
    const server = createServer((_, response) => response.end(bytes)).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/photo`;
    await expect(pipe(url)).rejects.toMatchObject({ name: "ImageError", code: "address-not-allowed" });
    expect((await pipe(url, { allowPrivateHosts: true }))[0].label).toBe(expected.label);
    server.close();
  });
});

describe("a pipeline", () => {
  it("answers photos as they come, and asks for the next when a batch is answered", async () => {
    const names = ["landscape.png", "portrait.png", "tiny.png"];
    for (const batch_size of [1, 2]) {
      let asked = 0;
      let answered = 0;
      async function* photos() {
        for (const name of names) {
          expect(asked - answered).toBeLessThan(batch_size);
          asked++;
          yield fixtures + name;
        }
      }
      for await (const [first] of pipe(photos(), { batch_size })) {
        const [wanted] = answers.vit[answered++];
        expect(first).toEqual({ ...wanted, score: expect.closeTo(wanted.score, 5) });
      }
      expect(answered).toBe(names.length);
    }
    const streams = Readable.from(names.map((name) => createReadStream(fixtures + name)));
    let streamed = 0;
    for await (const _ of pipe(streams as AsyncIterable<Readable>)) streamed++;
    expect(streamed).toBe(names.length);
    async function* bad() {
      yield "no-such.jpg";
    }
    await expect(pipe(bad()).next()).rejects.toMatchObject({ code: "not-found" });
    await expect(pipe(bad(), { top_k: 0 }).next()).rejects.toMatchObject({ code: "invalid-option" });
  });

  it("refuses load options that it does not know, before anything is loaded", async () => {
    const options = { local_files: true } as PipelineOptions;
    await expect(pipeline("image-classification", "no/such", options)).rejects.toMatchObject({
      code: "invalid-option",
      message: expect.stringContaining('"local_files"'),
    });
  });

  it("answers a list with a list, in batches of any size", async () => {
    const photos = ["landscape.png", "portrait.png", "tiny.png"].map((name) => fixtures + name);
    for (const batch_size of [1, 2, 3, 10]) {
      const results = await pipe(photos, { batch_size });
      for (const [i, result] of results.entries()) {
        expect(result[0]).toEqual({ ...answers.vit[i][0], score: expect.closeTo(answers.vit[i][0].score, 5) });
      }
    }
    expect(await pipe([])).toEqual([]);
  });

  it("knows its labels and its config", () => {
    expect(pipe.model.config.id2label[2]).toBe("hen");
    expect(pipe.model.config.model_type).toBe("vit");
    expect(pipe.task).toBe("image-classification");
  });

  it("answers calls at the same time, each its own", async () => {
    const names = ["landscape.png", "portrait.png", "tiny.png", "landscape.png"];
    const results = await Promise.all(names.map((name) => pipe(fixtures + name)));
    expect(results[0]).toEqual(results[3]);
    expect(results[0]).not.toEqual(results[1]);
  });

  it("is cancelled by a signal, before and while it runs, and goes on afterwards", async () => {
    await expect(pipe(photo, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    const controller = new AbortController();
    // Many more than a test has time for.
    const running = pipe(
      Array.from({ length: 100_000 }, () => photo),
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort(new Error("enough")), 20);
    await expect(running).rejects.toThrow("enough");
    expect((await best(photo)).label).toBe(expected.label);
  });

  it.each([
    [{ top_k: 0 }, /"top_k" must be a whole number of at least 1/],
    [{ function_to_apply: "logistic" }, /"function_to_apply" must be "softmax" or "sigmoid" or "none"/],
    [{ topK: 3 }, /no option "topK"/],
    [{ batch_size: 0 }, /"batch_size"/],
  ])("refuses the options %j", async (options, message) => {
    await expect(pipe(photo, options as object)).rejects.toMatchObject({
      code: "invalid-option",
      message: expect.stringMatching(message),
    });
  });

  it("names a photo that is not there or is none", async () => {
    await expect(pipe("no-such-photo.jpg")).rejects.toThrow(/no-such-photo\.jpg/);
    await expect(pipe(new TextEncoder().encode("not a photo"))).rejects.toMatchObject({ name: "ImageError" });
  });

  it("is refused after it was disposed", async () => {
    const other = await pipeline("image-classification", `${fixtures}resnet-basic`);
    await other.dispose();
    await other.dispose();
    await expect(other(photo)).rejects.toMatchObject({ code: "disposed" });
  });
});

describe("pipeline refuses", () => {
  it("a task that does not exist", async () => {
    await expect(pipeline("image-to-poem" as never)).rejects.toMatchObject({ code: "unsupported-task" });
  });

  it("a model of another task", async () => {
    await expect(pipeline("object-detection", `${fixtures}vit`)).rejects.toMatchObject({
      code: "unsupported-architecture",
      message: expect.stringContaining("ViTForImageClassification is a model for image-classification"),
    });
  });
});
