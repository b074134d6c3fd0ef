import { expect, it, vi } from "vitest";
import { RateCounts } from "./rate-counts.js";

function counted(counts: RateCounts, key: string, within: number) {
  let found: { current: number; ttl: number } | undefined;
  counts.incr(
    key,
    (_, result) => {
      found = result;
    },
    within,
  );
  return found;
}

it("counts each key within its window, by the clock that is given", () => {
  let time = 0;
  const counts = new RateCounts(() => time);
  expect(counted(counts, "a", 1000)).toEqual({ current: 1, ttl: 1000 });
  time = 400;
  expect(counted(counts, "a", 1000)).toEqual({ current: 2, ttl: 600 });
  expect(counted(counts, "b", 1000)).toEqual({ current: 1, ttl: 1000 });
  time = 1000;
  expect(counted(counts, "a", 1000)).toEqual({ current: 1, ttl: 1000 });
  expect(counted(counts.child(), "a", 1000)).toEqual({ current: 1, ttl: 1000 });
});

it("does not look at the clock on the wall", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-01-01") });
  try {
    const counts = new RateCounts();
    counted(counts, "a", 60_000);
    vi.setSystemTime(new Date("2020-01-01"));
    expect(counted(counts, "a", 60_000)?.ttl).toBeLessThanOrEqual(60_000);
    vi.setSystemTime(new Date("2035-01-01"));
    expect(counted(counts, "a", 60_000)?.current).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});

it("keeps no more than a number of keys, those that asked last", () => {
  const counts = new RateCounts();
  for (let i = 0; i < 50_000; i++) counted(counts, `address ${i}`, 60_000);
  expect(counted(counts, "address 49999", 60_000)?.current).toBe(2);
  expect(counted(counts, "address 0", 60_000)?.current).toBe(1);
});
