import { describe, expect, it } from "vitest";
import { connect, redPng, serve } from "../tests/support.js";
import { Interface } from "./index.js";

/** A pipeline that answers the same to every photo, and notes how it was called. */
function pipelineOf(task: string, answer: (photo: { width: number; height: number }) => unknown) {
  const calls: Record<string, unknown>[] = [];
  const call = async (photo: { width: number; height: number }, options?: Record<string, unknown>) => {
    calls.push({ width: photo.width, ...options });
    return answer(photo);
  };
  return { pipe: Object.assign(call, { task }), calls };
}

async function predict(pipe: ReturnType<typeof pipelineOf>["pipe"], values: Record<string, unknown> = {}) {
  const client = await connect(await serve(Interface.fromPipeline(pipe)));
  const [{ parameter_name }] = (await client.view_api()).named_endpoints["/predict"].parameters;
  expect(parameter_name).toBe("photo");
  return (await client.predict("/predict", { photo: new Blob([redPng]), ...values })).data as Record<string, unknown>[];
}

describe("the page for a pipeline", () => {
  it("classifies", async () => {
    const { pipe, calls } = pipelineOf("image-classification", () => [{ label: "cat", score: 0.9 }]);
    expect(await predict(pipe, { top_k: 3 })).toEqual([
      { label: "cat", confidences: [{ label: "cat", confidence: 0.9 }] },
    ]);
    expect(calls).toEqual([{ width: 2, top_k: 3, signal: expect.any(AbortSignal) }]);
  });

  it("detects", async () => {
    const box = { xmin: 0, ymin: 0, xmax: 1, ymax: 1 };
    const { pipe, calls } = pipelineOf("object-detection", () => [{ label: "cat", score: 0.9, box }]);
    const [found] = await predict(pipe, { threshold: 0.25 });
    expect(found).toMatchObject({ annotations: [{ label: "cat", score: 0.9, box }] });
    expect(calls).toMatchObject([{ threshold: 0.25 }]);
  });

  it("segments", async () => {
    const { pipe } = pipelineOf("image-segmentation", ({ width, height }) => [
      { label: "sky", score: null, mask: { width, height, runs: Uint32Array.of(0, 1, 1) } },
    ]);
    const [found] = await predict(pipe);
    expect(found).toMatchObject({ annotations: [{ label: "sky", score: null }], segments: { mime_type: "image/png" } });
  });

  it("removes backgrounds", async () => {
    const { pipe } = pipelineOf("background-removal", ({ width, height }) => ({
      data: new Uint8Array(width * height * 4),
      width,
      height,
      channels: 4,
    }));
    expect((await predict(pipe))[0]).toMatchObject({ mime_type: "image/png" });
  });

  it("estimates depth", async () => {
    const { pipe } = pipelineOf("depth-estimation", ({ width, height }) => ({
      depth: { data: new Uint8Array(width * height), width, height, channels: 1 },
    }));
    const [[photo, depth]] = (await predict(pipe)) as unknown as { size: number }[][];
    expect(photo.size).toBe(redPng.length);
    expect(depth).toMatchObject({ mime_type: "image/png" });
  });

  it("shows depths in colours where they are told", async () => {
    const { pipe } = pipelineOf("depth-estimation", ({ width, height }) => ({
      predicted_depth: { data: Float32Array.from({ length: width * height }, (_, at) => at), dims: [height, width] },
      depth: { data: new Uint8Array(width * height), width, height, channels: 1 },
    }));
    const [[, gray]] = (await predict(
      pipelineOf("depth-estimation", ({ width, height }) => ({
        depth: { data: new Uint8Array(width * height), width, height, channels: 1 },
      })).pipe,
    )) as unknown as { size: number }[][];
    const [[, coloured]] = (await predict(pipe)) as unknown as { size: number }[][];
    expect(coloured).toMatchObject({ mime_type: "image/png" });
    expect(coloured?.size).not.toBe(gray?.size);
  });

  it("says so where there is none", () => {
    const { pipe } = pipelineOf("text-generation", () => "");
    expect(() => Interface.fromPipeline(pipe)).toThrow(
      /no page for the task "text-generation", only for image-classification/,
    );
  });
});
