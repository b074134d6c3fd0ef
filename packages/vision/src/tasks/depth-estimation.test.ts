import { expect, it } from "vitest";
import type { Architecture } from "../architectures/architecture.js";
import type { Json } from "../config-reader.js";
import type { Model } from "../model.js";
import { depthEstimation } from "./depth-estimation.js";

const photo = { data: new Uint8Array(2 * 2 * 3), width: 2, height: 2 };

async function unitOf(config: Json, architecture?: Pick<Architecture, "inMetres">): Promise<string | undefined> {
  const model = {
    config: { json: config },
    architecture,
    processor: { preprocess: () => undefined, reflectedPadding: () => undefined },
    answer: async () => [{ data: Float32Array.of(1, 2, 3, 4), height: 2, width: 2 }],
  };
  const [{ unit }] = await depthEstimation(model as unknown as Model<"depth-estimation">, [photo], {});
  return unit;
}

it("is in metres where the architecture or the config says so", async () => {
  expect(await unitOf({}, { inMetres: () => true })).toBe("m");
  // A model that comes as ONNX may have a type of its own, or one that others use for inverse depth.
  for (const architecture of [undefined, {}]) {
    expect(await unitOf({ depth_estimation_type: "metric" }, architecture)).toBe("m");
    expect(await unitOf({ depth_estimation_type: "relative" }, architecture)).toBeUndefined();
    expect(await unitOf({}, architecture)).toBeUndefined();
  }
});
