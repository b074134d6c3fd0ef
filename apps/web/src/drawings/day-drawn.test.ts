import { expect, it } from "vitest";
import { dayDrawn } from "./day-drawn.js";

it("writes the day in the reader's language, and nothing where it is not known", () => {
  expect(dayDrawn("2026-05-04T12:00:00.000Z", "es")).toBe("4 de mayo de 2026");
  expect(dayDrawn("1970-01-01T00:00:00.000Z", "es")).toBe("");
});
