import type { DepthEstimation } from "@vistazo/vision";
import { compactDepth } from "@vistazo/vision/compact";
import { expect, it } from "vitest";
import { standardDepth } from "./present-depth.js";

function ramp(height: number, width: number): DepthEstimation {
  const data = Float32Array.from({ length: height * width }, (_, index) => index / 10);
  return {
    predicted_depth: { data, dims: [height, width] },
    depth: { data: new Uint8Array(height * width), width, height, channels: 1 },
  };
}

it("writes every pixel's depth and a picture as JSON", async () => {
  const result = ramp(2, 3);
  result.predicted_depth.data[5] = Number.POSITIVE_INFINITY;
  const chunks = await standardDepth(result).toArray();
  const answer = JSON.parse(chunks.join(""));
  expect(answer.predicted_depth).toEqual([
    [0, 0.1, 0.2],
    [0.3, 0.4, null],
  ]);
  expect(Buffer.from(answer.depth, "base64").subarray(1, 4).toString()).toBe("PNG");
});

it("keeps a map for showing small, with the range of the whole", () => {
  const { predicted_depth } = compactDepth({ ...ramp(500, 4000), unit: "m" });
  expect(predicted_depth.dims).toEqual([128, 1024]);
  expect(Buffer.from(predicted_depth.data, "base64").length).toBe(128 * 1024 * 4);
  expect(predicted_depth.unit).toBe("m");
  expect(predicted_depth.min).toBe(0);
  expect(predicted_depth.max).toBeCloseTo(199999.9, 0);
});

it("leaves a small map as it is", () => {
  const { predicted_depth } = compactDepth(ramp(2, 3));
  const bytes = Buffer.from(predicted_depth.data, "base64");
  expect(predicted_depth.unit).toBeNull();
  const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  expect([...values]).toEqual([...ramp(2, 3).predicted_depth.data]);
});
