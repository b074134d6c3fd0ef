import { InferenceClient, InferenceClientProviderApiError } from "@huggingface/inference";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeEngine, PNG } from "../../tests/fake-engine.js";
import type { HttpServer } from "../platform/http-server.js";
import { buildServer } from "../server.js";
import { Folders } from "./folders.js";
import { ModelHost } from "./model-host.js";

/** The Hub's own client, over a real connection. */
let engine: FakeEngine;
let app: HttpServer;
let url: string;

beforeEach(async () => {
  engine = new FakeEngine();
  const host = new ModelHost(engine, { memoryBytes: 1e9 });
  app = await buildServer({ engine, host, folders: new Folders(), loopback: true, logLevel: "silent" });
  url = `${await app.listen({ port: 0, host: "127.0.0.1" })}/models/a/b`;
});
afterEach(() => app.close());

const blob = new Blob([new Uint8Array(PNG)], { type: "image/png" });

describe("@huggingface/inference", () => {
  it("classifies, with parameters in the endpoint's query", async () => {
    const client = new InferenceClient("hf_token").endpoint(`${url}?top_k=1`);
    expect(await client.imageClassification({ inputs: blob })).toEqual([{ label: "cat", score: 0.9 }]);
    expect(engine.runs[0]?.parameters).toEqual({ top_k: 1 });
  });

  it("classifies a blob without a type", async () => {
    const client = new InferenceClient().endpoint(url);
    expect(await client.imageClassification({ inputs: new Blob([new Uint8Array(PNG)]) })).toHaveLength(1);
  });

  it("detects", async () => {
    const box = { xmin: 1, ymin: 2, xmax: 3, ymax: 4 };
    engine.onrun = async () => [{ label: "cat", score: 0.9, box }];
    const client = new InferenceClient().endpoint(`${url}?task=object-detection`);
    expect(await client.objectDetection({ inputs: blob })).toEqual([{ label: "cat", score: 0.9, box }]);
  });

  it("segments, with parameters in JSON", async () => {
    engine.onrun = async () => [{ label: "sky", mask: PNG.toString("base64") }];
    const client = new InferenceClient().endpoint(`${url}?task=image-segmentation`);
    const answer = await client.imageSegmentation({ inputs: blob, parameters: { threshold: 0.5 } });
    expect(answer).toMatchObject([{ label: "sky" }]);
    expect(engine.runs[0]?.parameters).toEqual({ threshold: 0.5 });
  });

  it("waits for a model that loads", async () => {
    engine.onload = () => new Promise((resolve) => setTimeout(resolve, 150));
    const client = new InferenceClient().endpoint(url);
    expect(await client.imageClassification({ inputs: blob })).toHaveLength(1);
    expect(engine.loads).toHaveLength(1);
  });

  it("shows the server's sentence when something is wrong", async () => {
    engine.onload = async () => {
      throw Object.assign(new Error("There is no model a/b on the Hub."), { code: "model-not-found" });
    };
    const failing = new InferenceClient().endpoint(url).imageClassification({ inputs: blob });
    await expect(failing).rejects.toThrow(InferenceClientProviderApiError);
    await expect(failing).rejects.toThrow("There is no model a/b on the Hub.");
    await expect(failing).rejects.toMatchObject({
      httpResponse: { status: 404, requestId: expect.stringMatching(/./u) },
    });
  });

  it("frees its place when it leaves", async () => {
    const seen = new Promise<AbortSignal>((resolve) => {
      engine.onrun = (_, signal) => {
        resolve(signal);
        return new Promise(() => {});
      };
    });
    const leaving = new AbortController();
    const client = new InferenceClient().endpoint(url);
    const run = client.imageClassification({ inputs: blob }, { signal: leaving.signal });
    const signal = await seen;
    leaving.abort();
    await expect(run).rejects.toThrow();
    await expect.poll(() => signal.aborted).toBe(true);
  });
});
