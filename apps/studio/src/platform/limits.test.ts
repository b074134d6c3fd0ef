import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, LIMIT_NAMES, LIMITS, limitsOfEnvironment, limitText, readLimits } from "./limits.js";

describe("limits", () => {
  it("are read in the units that people write", () => {
    expect(readLimits(["photoBytes=5MB", "runTime=90s", "drainTime=2min", "queue=3", "modelMemory=1500000"])).toEqual({
      photoBytes: 5_000_000,
      runTime: 90_000,
      drainTime: 120_000,
      queue: 3,
      modelMemory: 1_500_000,
    });
    expect(limitsOfEnvironment(" queue=3,  runTime=500ms ")).toEqual({ queue: 3, runTime: 500 });
    expect(readLimits(["photoBytes=10KB", "bodyBytes=10kB"])).toEqual({ photoBytes: 10_000, bodyBytes: 10_000 });
    expect(limitsOfEnvironment("")).toEqual({});
  });

  it.each([
    ["qeue=3", /There is no limit “qeue”; there are connections, .*queue/u],
    ["toString=1", /There is no limit “toString”/u],
    ["=1", /There is no limit “”/u],
    ["queue", /The limit queue \(photos that wait.*\) is a whole number, 1 or more, not “”/u],
    ["queue=0", /not “0”/u],
    ["queue=-1", /not “-1”/u],
    ["queue=1.5", /not “1.5”/u],
    ["queue=3s", /a whole number.*not “3s”/u],
    ["runTime=3GB", /a time with its unit, such as.*not “3GB”/u],
    ["runTime=3", /a time with its unit, such as.*not “3”/u],
    ["photoBytes=5toString", /a number of bytes.*not “5toString”/u],
    ["photoBytes=99999999999GB", /not “99999999999GB”/u],
  ])("refuse %s in one sentence", (text, sentence) => {
    expect(() => readLimits([text])).toThrow(
      expect.objectContaining({ code: "BAD_PARAMETER", message: expect.stringMatching(sentence) }),
    );
  });

  it("write their defaults so that they can be read again", () => {
    for (const name of LIMIT_NAMES) {
      expect(readLimits([`${name}=${limitText(name)}`]), name).toEqual({ [name]: DEFAULT_LIMITS[name] });
      expect(LIMITS[name].about).not.toBe("");
    }
    expect([limitText("photoBytes"), limitText("drainTime"), limitText("waitTime")]).toEqual(["32MB", "30s", "2min"]);
  });
});
