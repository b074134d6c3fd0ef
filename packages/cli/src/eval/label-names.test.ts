import { describe, expect, it } from "vitest";
import { LabelNames } from "./label-names.js";

describe("names of classes", () => {
  const names = new LabelNames([" Cat", "polar bear", "tiger, Panthera tigris", "tiger cat"]);

  it.each([
    ["cat", 0],
    ["CAT ", 0],
    ["polar_bear", 1],
    ["Panthera tigris", 2],
    ["tiger", 2],
    ["tiger cat", 3],
    ["ice bear, Polar Bear", 1],
    ["bear", -1],
    ["", -1],
  ])("%j is found at %i", (label, index) => {
    expect(names.find(label)).toBe(index);
  });

  it("a name goes before another's synonym", () => {
    expect(new LabelNames(["sorrel, horse", "horse"]).find("horse")).toBe(1);
  });
});
