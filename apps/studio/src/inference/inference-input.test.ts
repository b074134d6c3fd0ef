import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PNG } from "../../tests/fake-engine.js";
import { StudioError } from "../platform/error.js";
import { readInput } from "./inference-input.js";
import { readParameters } from "./parameters.js";

describe("readInput", () => {
  it("takes a photo's bytes, with parameters in the query", () => {
    const input = readInput(PNG, { top_k: "3", task: "image-classification", dtype: "q8", format: "standard" });
    expect(input).toEqual({
      photo: PNG,
      parameters: { top_k: "3" },
      task: "image-classification",
      dtype: "q8",
      format: "standard",
    });
  });

  it("takes base64, a data URL, an object around it, and an address", () => {
    const base64 = PNG.toString("base64");
    for (const inputs of [base64, `data:image/png;base64,${base64}`, { image: base64 }]) {
      expect(readInput({ inputs, parameters: { top_k: 1 } }, {})).toEqual({
        photo: PNG,
        parameters: { top_k: 1 },
        format: "standard",
      });
    }
    expect(readInput({ inputs: "https://example.org/cat.jpg", parameters: null }, {}).photo).toEqual(
      new URL("https://example.org/cat.jpg"),
    );
  });

  it("never takes text for a path", () => {
    for (const inputs of ["/etc/passwd", "file:///etc/passwd", "../../secret.png", "C:\\photo.png"]) {
      expect(() => readInput({ inputs }, {})).toThrow(expect.objectContaining({ code: "NOT_A_PHOTO" }));
    }
  });

  it("refuses what is not a photo, whatever the request calls it", () => {
    for (const body of [Buffer.from("<svg/>"), Buffer.from("%PDF-1.7"), Buffer.from("GIF7")]) {
      expect(() => readInput(body, {})).toThrow(expect.objectContaining({ code: "NOT_A_PHOTO" }));
    }
    for (const text of ["II+\0", "MM\0+", "\0\0\0\x18ftypmif1\0\0\0\0mif1avif"]) {
      const photo = Buffer.from(text, "latin1");
      expect(readInput(photo, {}).photo, text).toBe(photo);
    }
    for (const body of [null, undefined, Buffer.alloc(0), {}, { inputs: 5 }, []]) {
      expect(() => readInput(body, {})).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
    }
  });

  it("reads any JSON, or says why not", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        try {
          readInput(body, {});
        } catch (error) {
          expect(error).toBeInstanceOf(StudioError);
        }
      }),
    );
  });
});

describe("readParameters", () => {
  it("reads text from a query as numbers, and drops nulls", () => {
    expect(readParameters("image-classification", { top_k: "3", function_to_apply: null })).toEqual({ top_k: 3 });
    expect(readParameters("image-segmentation", { threshold: 0.5, subtask: "semantic" })).toEqual({
      threshold: 0.5,
      subtask: "semantic",
    });
  });

  it("names what it cannot use", () => {
    const refused = (raw: Record<string, unknown>) => () => readParameters("image-classification", raw);
    expect(refused({ topk: 3 })).toThrow(/“topk” is not a parameter of image-classification; it has top_k/u);
    expect(refused({ top_k: 0 })).toThrow(/“top_k” cannot be used/u);
    expect(refused({ top_k: "many" })).toThrow(/“top_k” cannot be used/u);
    expect(refused({ function_to_apply: "relu" })).toThrow(/“function_to_apply” cannot be used/u);
  });
});
