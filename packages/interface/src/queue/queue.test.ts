import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Position, Queue, type Work } from "./queue.js";

/** Work whose runs end when the test says so. */
function controlled(lane: string, concurrency: number, maxBatchSize = 1) {
  const batches: { items: readonly string[]; end: () => void }[] = [];
  const work: Work<string> = {
    lane,
    concurrency,
    maxBatchSize,
    run: (items) => new Promise((resolve) => batches.push({ items, end: resolve })),
  };
  return { work, batches };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("Queue", () => {
  it("runs in the order of joining, as many at a time as the lane allows", async () => {
    const queue = new Queue<string>();
    const { work, batches } = controlled("a", 2);
    for (const item of ["1", "2", "3", "4"]) queue.join(item, work);
    expect(batches).toHaveLength(0);
    await settle();
    expect(batches.map((batch) => batch.items)).toEqual([["1"], ["2"]]);
    expect(queue.waiting).toBe(2);
    batches[1].end();
    await settle();
    expect(batches.map((batch) => batch.items)).toEqual([["1"], ["2"], ["3"]]);
    expect(queue.running).toBe(2);
  });

  it("lets owners take turns, and none have more than a part of the places", async () => {
    const queue = new Queue<string>({ maxSize: 40 });
    const { work, batches } = controlled("a", 1);
    for (let i = 0; i < 10; i++) queue.join(`flood ${i}`, work, "flood");
    await settle();
    expect(() => queue.join("flood 10", work, "flood") && queue.join("flood 11", work, "flood")).toThrow(
      "10 calls waiting",
    );
    expect(queue.join("ana", work, "ana").rank).toBe(1);
    expect(queue.join("bea", work, "bea").rank).toBe(2);
    expect(queue.join("ana again", work, "ana").rank).toBe(4);
    const order: string[] = [];
    for (let run = 0; run < 6; run++) {
      order.push(...batches[run].items);
      batches[run].end();
      await settle();
    }
    expect(order).toEqual(["flood 0", "flood 1", "ana", "bea", "flood 2", "ana again"]);
  });

  it("shares the places of a lane among its works and lets other lanes pass", async () => {
    const queue = new Queue<string>();
    const first = controlled("gpu", 1);
    const second = controlled("gpu", 3);
    const other = controlled("cpu", 1);
    queue.join("a", first.work);
    queue.join("b", second.work);
    queue.join("c", other.work);
    await settle();
    expect([first.batches.length, second.batches.length, other.batches.length]).toEqual([1, 0, 1]);
    first.batches[0].end();
    await settle();
    expect(second.batches).toHaveLength(1);
  });

  it("gathers what waits for the same work into batches", async () => {
    const queue = new Queue<string>();
    const batched = controlled("a", 1, 3);
    const single = controlled("a", 1);
    queue.join("1", batched.work);
    queue.join("2", batched.work);
    queue.join("x", single.work);
    queue.join("3", batched.work);
    queue.join("4", batched.work);
    await settle();
    expect(batched.batches[0].items).toEqual(["1", "2", "3"]);
    batched.batches[0].end();
    await settle();
    expect(single.batches[0].items).toEqual(["x"]);
  });

  it("frees the place of who leaves", async () => {
    const queue = new Queue<string>();
    const { work, batches } = controlled("a", 1);
    for (const item of ["1", "2", "3"]) queue.join(item, work);
    await settle();
    expect(queue.leave("2")).toBe(true);
    expect(queue.leave("2")).toBe(false);
    expect(queue.leave("1")).toBe(false);
    expect(queue.position("3")).toMatchObject({ rank: 0, size: 1 });
    batches[0].end();
    await settle();
    expect(batches[1].items).toEqual(["3"]);
  });

  it("refuses more than the largest number of waiting items", async () => {
    const queue = new Queue<string>({ maxSize: 1 });
    const { work } = controlled("a", 1);
    queue.join("1", work);
    await settle();
    queue.join("2", work);
    expect(() => queue.join("3", work)).toThrow(expect.objectContaining({ code: "queue-full" }));
  });

  it("estimates from former runs: the rest of what runs, then a run for each wave ahead", async () => {
    let time = 0;
    const queue = new Queue<string>({ now: () => time });
    const { work, batches } = controlled("a", 2);
    expect(queue.join("first", work).eta).toBeNull();
    await settle();
    time = 1000;
    batches[0].end();
    await settle();
    expect(queue.averageSeconds(work)).toBe(1);
    for (const item of ["1", "2", "3", "4", "5", "6", "7"]) queue.join(item, work);
    await settle();
    time = 1400;
    expect(queue.position("3")).toEqual({ rank: 0, size: 5, eta: expect.closeTo(1.6) });
    expect(queue.position("5")).toEqual({ rank: 2, size: 5, eta: expect.closeTo(2.6) });
    expect(queue.position("7")).toEqual({ rank: 4, size: 5, eta: expect.closeTo(3.6) });
  });

  it("keeps order and limits whatever joins, ends and leaves", async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("join" as const), lane: fc.constantFrom("a", "b") }),
      fc.record({ kind: fc.constant("end" as const), index: fc.nat(5) }),
      fc.record({ kind: fc.constant("leave" as const), index: fc.nat(30) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const deferred: (() => void)[] = [];
        const queue = new Queue<number>({ defer: (callback) => deferred.push(callback) });
        const open: { lane: string; end: () => void }[] = [];
        const started: Record<string, number[]> = { a: [], b: [] };
        const limits: Record<string, number> = { a: 1, b: 2 };
        const works = Object.fromEntries(
          Object.entries(limits).map(([lane, concurrency]) => [
            lane,
            {
              lane,
              concurrency,
              maxBatchSize: lane === "b" ? 2 : 1,
              run: (items: readonly number[]) => {
                started[lane].push(...items);
                return new Promise<void>((resolve) => open.push({ lane, end: resolve }));
              },
            },
          ]),
        );
        let joined = 0;
        let left = 0;
        for (const action of steps) {
          if (action.kind === "join") queue.join(joined++, works[action.lane]);
          else if (action.kind === "leave") left += queue.leave(action.index) ? 1 : 0;
          else open.splice(action.index, 1)[0]?.end();
          for (const callback of deferred.splice(0)) callback();
          await Promise.resolve().then(() => Promise.resolve());
          for (const [lane, limit] of Object.entries(limits)) {
            expect(open.filter((run) => run.lane === lane).length).toBeLessThanOrEqual(limit);
            expect(started[lane]).toEqual([...started[lane]].sort((x, y) => x - y));
          }
          expect(started.a.length + started.b.length + left + queue.waiting).toBe(joined);
        }
      }),
      { numRuns: 60 },
    );
  });

  describe("telling who waits", () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
    afterEach(() => void vi.useRealTimers());

    it("gathers moves into one message an interval", async () => {
      const told: [string, Position][] = [];
      const queue = new Queue<string>({ onMove: (item, position) => told.push([item, position]), moveInterval: 250 });
      const { work, batches } = controlled("a", 1);
      for (const item of ["1", "2", "3", "4", "5"]) queue.join(item, work);
      await settle();
      batches[0].end();
      await settle();
      batches[1].end();
      await settle();
      expect(told).toEqual([]);
      vi.advanceTimersByTime(250);
      expect(told.map(([item, { rank, size }]) => [item, rank, size])).toEqual([
        ["4", 0, 2],
        ["5", 1, 2],
      ]);
    });
  });
});
