import { describe, expect, it } from "vitest";
import { formatBytes, formatScore } from "./format.js";

describe("formatBytes", () => {
  it("uses decimal units, with a digit after the point below ten", () => {
    expect(formatBytes(346_293_852, "en")).toBe("346 MB");
    expect(formatBytes(1_340_000_000, "en")).toBe("1.3 GB");
    expect(formatBytes(1_340_000_000, "es").replace(/\s/u, " ")).toBe("1,3 GB");
    expect(formatBytes(12, "en")).toBe("12 byte");
  });
});

describe("formatScore", () => {
  it("shows a share as a percentage and a logit as a number", () => {
    expect(formatScore(0.51434, "en")).toBe("51.4%");
    expect(formatScore(7.125, "en")).toBe("7.13");
    expect(formatScore(-0.5, "en")).toBe("-0.5");
  });

  it("tells little from nothing", () => {
    expect(["0", "0.0004", "0.0005"].map((share) => formatScore(Number(share), "en"))).toEqual([
      "0.0%",
      "<0.1%",
      "0.1%",
    ]);
  });
});
