import { loadPhoto } from "@vistazo/image";
import { depthToGray } from "@vistazo/image/depth";
import { Mask } from "@vistazo/image/mask";
import type { Photo } from "@vistazo/image/pure";
import { expect, it } from "vitest";
import { compactAnswer } from "./compact-answer.js";
import { asCalled, expandAnswer } from "./expand-answer.js";

const photo: Photo = { data: Uint8Array.from({ length: 18 }, (_, i) => 10 * i), width: 3, height: 2, channels: 3 };
const decodeGray = async (png: Uint8Array) => (await loadPhoto(png)).data.filter((_, i) => i % 3 === 0);

it("gives again what was made compact", async () => {
  const mask = Mask.fromBytes(Uint8Array.of(0, 1, 1, 0, 0, 1), 3, 2);
  const segments = await compactAnswer("image-segmentation", [{ label: "sky", score: null, mask }]);
  const expanded = await expandAnswer("image-segmentation", segments, photo, decodeGray);
  expect(expanded).toEqual([{ label: "sky", score: null, mask: mask.toJSON() }]);
  expect(asCalled<"image-segmentation">(expanded)[0]?.mask.area).toBe(3);

  const cutOut = { data: new Uint8Array(24), width: 3, height: 2, channels: 4 as const };
  for (let i = 0; i < 6; i++) cutOut.data.set([...photo.data.subarray(3 * i, 3 * i + 3), 50 * i], 4 * i);
  const alpha = await compactAnswer("background-removal", cutOut);
  expect(await expandAnswer("background-removal", alpha, photo, decodeGray)).toEqual(cutOut);

  const data = Float32Array.of(1, 2, 3, 4, 5, 6.5);
  const depth = depthToGray({ data, width: 3, height: 2 });
  const estimate = { predicted_depth: { data, dims: [2, 3] as const }, depth, unit: "m" as const };
  const compact = await compactAnswer("depth-estimation", estimate);
  expect(await expandAnswer("depth-estimation", compact, photo, decodeGray)).toEqual(estimate);

  const larger = { data: new Uint8Array(72), width: 6, height: 4, channels: 3 as const };
  const { predicted_depth } = await expandAnswer("depth-estimation", compact, larger, decodeGray);
  expect(predicted_depth.dims).toEqual([4, 6]);
  expect([...predicted_depth.data.subarray(0, 12)]).toEqual([1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3]);
});
