import { expect, it } from "vitest";
import { countryOf } from "./country.js";

it("takes the first country of the browser's languages", () => {
  expect(countryOf(["es", "es-MX", "en-US"])).toBe("MX");
  expect(countryOf(["zh-Hant-TW"])).toBe("TW");
  expect(countryOf(["es-419", "en-GB"])).toBe("GB");
  expect(countryOf(["es", "not a language", ""])).toBeUndefined();
  expect(countryOf([])).toBeUndefined();
});
