import { describe, expect, it } from "vitest";
import { TransferRate } from "./transfer-rate.js";

describe("TransferRate", () => {
  it("says nothing before half a second has passed", () => {
    const rate = new TransferRate();
    rate.add(0, 0);
    rate.add(300, 1000);
    expect(rate.perSecond).toBeNull();
    expect(rate.secondsLeft(2000)).toBeNull();
  });

  it("measures bytes per second and the seconds left", () => {
    const rate = new TransferRate();
    rate.add(0, 5000);
    rate.add(1000, 6000);
    expect(rate.perSecond).toBe(1000);
    expect(rate.secondsLeft(9000)).toBe(3);
  });

  it("forgets what happened before its window", () => {
    const rate = new TransferRate(2000);
    for (const [at, bytes] of [
      [0, 0],
      [1000, 9000],
      [3000, 9100],
      [5000, 9200],
    ] as const)
      rate.add(at, bytes);
    expect(rate.perSecond).toBe(50);
  });

  it("cannot say when nothing arrives any more", () => {
    const rate = new TransferRate();
    rate.add(0, 100);
    rate.add(5000, 100);
    expect(rate.secondsLeft(200)).toBeNull();
  });
});
