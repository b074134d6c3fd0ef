import { expect, it } from "vitest";
import { formatFigure, formatIou } from "./figures.js";

it("writes figures as the language does, and a dash for nothing", () => {
  expect(formatFigure(0.71249, "en")).toBe("0.712");
  expect(formatFigure(0.71249, "es")).toBe("0,712");
  expect(formatFigure(-1, "en")).toBe("–");
  expect(formatFigure(Number.NaN, "en")).toBe("–");
});

it("never rounds an IoU up to a threshold that it misses, nor down from one it reaches", () => {
  expect(formatIou(0.4999, "en")).toBe("0.49");
  for (let hundredths = 10; hundredths <= 95; hundredths++) {
    expect(formatIou(hundredths / 100, "en")).toBe((hundredths / 100).toFixed(2));
  }
});
