import { expect, it } from "vitest";
import { recognizedShare } from "./recognized-share.js";

it("leaves out what nobody judged", () => {
  expect(recognizedShare({ drawings: 10, recognized: 6 })).toBe(0.6);
  expect(recognizedShare({ drawings: 10, recognized: 6, unjudged: 2 })).toBe(0.75);
  expect(recognizedShare({ drawings: 10, recognized: 0, unjudged: 10 })).toBeUndefined();
});
