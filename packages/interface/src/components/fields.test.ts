import { describe, expect, it } from "vitest";
import { argumentsFrom, fieldSet, resultValues } from "./fields.js";
import { slider } from "./number.js";
import { text } from "./text.js";

const names = (...args: Parameters<typeof fieldSet>) => fieldSet(...args).fields.map(({ name }) => name);

describe("fields", () => {
  it("are named by their key, name or label, each once and never as the clients' own words", () => {
    expect(names("image")).toEqual(["image"]);
    expect(names(["text", "text", text({ label: "Größe & Maß" }), text({ label: "2nd" })])).toEqual([
      "text",
      "text_1",
      "gro_e_ma",
      "_2nd",
    ]);
    expect(
      names([slider({ name: "limit", label: "Threshold" }), text({ label: "api name" }), text({ label: "日本" })]),
    ).toEqual(["limit", "param_1", "param_2"]);
    expect(names({ photo: "image", topK: "number" })).toEqual(["photo", "topK"]);
  });

  it("put arguments together and take results apart in the shape they were given in", () => {
    const one = fieldSet("text");
    expect(argumentsFrom(one, ["a"])).toEqual(["a"]);
    expect(resultValues(one, ["a", "b"])).toEqual([["a", "b"]]);
    const list = fieldSet(["text", "number"]);
    expect(argumentsFrom(list, ["a", 1])).toEqual(["a", 1]);
    expect(resultValues(list, ["a", 1])).toEqual(["a", 1]);
    const object = fieldSet({ word: "text", count: "number" });
    expect(argumentsFrom(object, ["a", 1])).toEqual([{ word: "a", count: 1 }]);
    expect(resultValues(object, { count: 1, word: "a" })).toEqual(["a", 1]);
  });
});
