import { describe, expect, it } from "vitest";
import { badInput } from "../components/define.js";
import { UserError } from "../errors.js";
import { errorOutput } from "../gradio/messages.js";
import { developerText } from "./developer-text.js";
import { firstLanguage, readerOf } from "./reader.js";
import { makeStep } from "./step.js";

const step = makeStep({
  fn: (words) => words,
  inputs: "text",
  outputs: "text",
  translations: { es: { Words: "Palabras", "Begin at 1.": "Empieza en 1." }, fr: { Words: "Mots" } },
});
const told = (error: unknown, accepted?: string) => errorOutput(error, readerOf(step, accepted, "hidden")).error;

describe("who reads an error", () => {
  it("reads it in the first language that there is", () => {
    expect(firstLanguage(undefined)).toBe("en");
    expect(firstLanguage("*")).toBe("en");
    expect(firstLanguage("ca-ES, es;q=0.8, en;q=0.5")).toBe("es");
    expect(readerOf(step, "fr-CA", "hidden").language).toBe("fr");
    expect(readerOf(step, "constructor", "hidden").language).toBe("en");
  });

  it("reads fields by the names that the page has for them", () => {
    const error = badInput("Words", { en: "a text", es: "un texto" });
    expect(told(error)).toBe('"Words" must be a text.');
    expect(told(error, "es-ES")).toBe("«Palabras» debe ser un texto.");
  });

  it("reads the app's own in its translations, or in those that it was thrown with", () => {
    expect(told(new UserError("Begin at 1."), "es")).toBe("Empieza en 1.");
    expect(told(new UserError({ en: "No.", es: "No puede ser." }), "es")).toBe("No puede ser.");
    expect(told(new UserError({ en: "No.", es: "No puede ser." }), "fr")).toBe("No.");
  });

  it("learns of others as much as is theirs to know", () => {
    const error = new TypeError("The key is 1234.");
    const output = (errors: "hidden" | "message" | "stack") => errorOutput(error, readerOf(step, "en", errors)).error;
    expect(output("hidden")).toBe(null);
    expect(output("message")).toBe("The key is 1234.");
    expect(output("stack")).toMatch(/^TypeError: The key is 1234\./);
  });
});

describe("an error for whoever develops the app", () => {
  it("has the places in the app's own code", () => {
    const error = new RangeError("too far");
    error.stack = [
      "RangeError: too far",
      `    at fn (file://${process.cwd()}/app.mjs:7:11)`,
      "    at Array.map (<anonymous>)",
      "    at run (node:internal/timers:1:2)",
      "    at other (/home/x/node_modules/library/index.js:3:4)",
    ].join("\n");
    expect(developerText(error)).toBe("RangeError: too far\n    at fn (app.mjs:7:11)");
  });

  it("may be anything that was thrown", () => {
    expect(developerText("nothing left")).toBe("Thrown: nothing left");
  });
});
