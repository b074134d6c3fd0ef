import { loadPhoto } from "@vistazo/image";
import { compactCutOut } from "@vistazo/vision/compact";
import { decode } from "fast-png";
import { expect, it } from "vitest";
import { standardCutOut } from "./present-cut-out.js";

const cutOut = { data: Uint8Array.of(255, 0, 0, 255, 0, 255, 0, 128), width: 2, height: 1, channels: 4 as const };

it("answers a PNG with colours and alpha", async () => {
  const { image } = await standardCutOut(cutOut);
  expect(decode(Buffer.from(image, "base64"))).toMatchObject({ width: 2, height: 1, channels: 4, data: cutOut.data });
});

it("answers alpha alone for those who have the photo", async () => {
  const { data } = await loadPhoto(Buffer.from((await compactCutOut(cutOut)).alpha, "base64"));
  expect([...data]).toEqual([255, 255, 255, 128, 128, 128]);
});
