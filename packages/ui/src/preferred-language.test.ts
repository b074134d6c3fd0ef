import { expect, it } from "vitest";
import { preferredLanguage } from "./preferred-language.js";

it("takes the language chosen before, then the browser's, then English", () => {
  expect(preferredLanguage("es", ["en-GB"])).toBe("es");
  expect(preferredLanguage(null, ["fr", "es-MX", "en"])).toBe("es");
  expect(preferredLanguage(null, ["de-AT", "en-US"])).toBe("en");
  expect(preferredLanguage("klingon", ["pt-BR"])).toBe("en");
  expect(preferredLanguage(null, [])).toBe("en");
});
