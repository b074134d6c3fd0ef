import { describe, expect, it } from "vitest";
import { colorsByLabel, inkOn, rgbOf } from "./palette.js";

describe("colorsByLabel", () => {
  it("gives one colour to one label and different ones to different labels", () => {
    const colors = colorsByLabel(["cat", "sofa", "cat", "remote"]);
    expect([...colors.keys()]).toEqual(["cat", "sofa", "remote"]);
    expect(new Set(colors.values()).size).toBe(3);
  });

  it("starts again after the last colour", () => {
    const colors = [...colorsByLabel(Array.from({ length: 13 }, (_, index) => `label ${index}`)).values()];
    expect(colors[12]).toBe(colors[0]);
  });
});

it("reads the parts of a colour", () => {
  expect(rgbOf("#ff8a5c")).toEqual([255, 138, 92]);
});

it("writes black on light colours and white on dark ones", () => {
  expect(["#ffd84f", "#5bc8ff", "#ffffff"].map(inkOn)).toEqual(Array(3).fill("#000000"));
  expect(["#29505f", "#000000"].map(inkOn)).toEqual(Array(2).fill("#ffffff"));
});
