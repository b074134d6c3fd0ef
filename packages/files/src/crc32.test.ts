import { crc32 as ofNode } from "node:zlib";
import { expect, it } from "vitest";
import { crc32 } from "./crc32.js";

it("is Node's, in one piece or several", () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7919) % 251);
  expect(crc32(bytes)).toBe(ofNode(bytes));
  expect(crc32(bytes.subarray(300), crc32(bytes.subarray(0, 300)))).toBe(ofNode(bytes));
  expect(crc32(new Uint8Array(0))).toBe(0);
});
