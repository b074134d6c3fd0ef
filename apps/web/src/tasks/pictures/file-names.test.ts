import { expect, it } from "vitest";
import { csv, inFileName, stemOf } from "./file-names.js";

it("names files by the photo and the label", () => {
  expect(["cat.jpg", "a.b.png", "cat", ".jpg"].map(stemOf)).toEqual(["cat", "a.b", "cat", "photo"]);
  expect(inFileName("traffic light, traffic signal")).toBe("traffic-light-traffic-signal");
  expect(inFileName("../../etc")).toBe("-etc");
});

it("writes fields that spreadsheets read as they are", () => {
  expect(
    csv([
      ["label", "score"],
      ['say "cheese"', 0.5],
      ["a, b", -1],
      ["=1+1", 2],
    ]),
  ).toBe('label,score\r\n"say ""cheese""",0.5\r\n"a, b",-1\r\n\'=1+1,2\r\n');
});
