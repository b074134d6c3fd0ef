import { expect, it } from "vitest";
import { withAlpha } from "./with-alpha.js";

it("knows gray, gray with alpha, colours and colours with alpha", () => {
  const one = { width: 1, height: 1 };
  expect([...withAlpha({ ...one, channels: 1, data: Uint8Array.of(7) })]).toEqual([7, 7, 7, 255]);
  expect([...withAlpha({ ...one, channels: 2, data: Uint8Array.of(7, 8) })]).toEqual([7, 7, 7, 8]);
  expect([...withAlpha({ ...one, channels: 3, data: Uint8Array.of(7, 8, 9) })]).toEqual([7, 8, 9, 255]);
  expect([...withAlpha({ ...one, channels: 4, data: Uint8Array.of(7, 8, 9, 1) })]).toEqual([7, 8, 9, 1]);
});
