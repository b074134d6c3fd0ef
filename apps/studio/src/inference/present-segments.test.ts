import { Mask } from "@vistazo/image";
import { compactSegments } from "@vistazo/vision/compact";
import { expect, it } from "vitest";
import { standardSegments } from "./present-segments.js";

const segments = [
  { label: "sky", score: null, mask: Mask.fromBytes(Uint8Array.of(0, 1, 1, 1), 2, 2) },
  { label: "cat", score: 0.9, mask: Mask.fromBytes(Uint8Array.of(1, 0, 0, 0), 2, 2) },
];

it("answers masks as PNG in base64, without a score where there is none", async () => {
  const [sky, cat] = (await standardSegments(segments)) as Record<string, unknown>[];
  expect(Object.keys(sky)).toEqual(["label", "mask"]);
  expect(cat).toMatchObject({ label: "cat", score: 0.9 });
  expect(Buffer.from(String(cat.mask), "base64").subarray(1, 4).toString()).toBe("PNG");
});

it("answers masks as runs for those who ask for them", () => {
  expect(JSON.parse(JSON.stringify(compactSegments(segments)))).toEqual([
    { label: "sky", mask: { size: [2, 2], counts: [1, 3] } },
    { label: "cat", score: 0.9, mask: { size: [2, 2], counts: [0, 1, 3] } },
  ]);
});
