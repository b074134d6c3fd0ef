import { expect, it, vi } from "vitest";
import { keptFor } from "./kept-for.js";

it("works once for all who ask within a while, and again after a failure", async () => {
  vi.useFakeTimers();
  try {
    let runs = 0;
    const ask = keptFor(1000, async () => {
      runs++;
      if (runs === 2) throw new Error("not now");
      return runs;
    });
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    expect(await ask()).toBe(1);
    vi.advanceTimersByTime(1001);
    await expect(ask()).rejects.toThrow("not now");
    expect(await ask()).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});
