import { expect, it } from "vitest";
import { matching } from "./matching.js";

const choices = [
  ["Perú", 1],
  ["España", 2],
  ["El Salvador", 3],
  ["Guinea Ecuatorial", 4],
] as const;
const shown = (search: string) => matching(choices, search).map(([text]) => text);

it("choices are found by parts of their words, whatever the case and the accents", () => {
  expect(shown("")).toHaveLength(4);
  expect(shown("PERU")).toEqual(["Perú"]);
  expect(shown("e")).toEqual(["España", "El Salvador", "Perú", "Guinea Ecuatorial"]);
  expect(shown("ecu gui")).toEqual(["Guinea Ecuatorial"]);
  expect(shown("x")).toEqual([]);
});
