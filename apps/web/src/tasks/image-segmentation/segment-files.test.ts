import { expect, it } from "vitest";
import { segmentFileName, segmentTable } from "./segment-files.js";

it("names files as the command does", () => {
  expect(segmentFileName("cat.jpg", "mask", 0, "sofa, couch")).toBe("cat.mask-0-sofa-couch.png");
  expect(segmentFileName("cat.jpg", "cut-out", 3, "cat")).toBe("cat.cut-out-3-cat.png");
  expect(segmentFileName("cat.jpg", "colours")).toBe("cat.segments.png");
  expect(segmentFileName("cat.jpg", "blurred")).toBe("cat.blurred.png");
});

it("writes pixels and shares", () => {
  const mask = { size: [2, 4] as const, counts: [2, 3, 3] };
  expect(
    segmentTable([
      { label: "sky", mask },
      { label: "sea", score: 0.5, mask },
    ]),
  ).toBe("label,score,pixels,share\r\nsky,,3,0.375\r\nsea,0.5,3,0.375\r\n");
});
