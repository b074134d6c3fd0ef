import { expect, it } from "vitest";
import { base64 } from "./base64.js";

it.each([0, 1, 2, 3, 70_000])("is Node's of %d bytes", (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
});
