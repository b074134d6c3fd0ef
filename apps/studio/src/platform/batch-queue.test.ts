import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { BatchQueue } from "./batch-queue.js";

const staying = () => new AbortController().signal;

/** A queue of numbers whose batches wait to be let go. */
function held(most: number, wait = 0) {
  const batches: number[][] = [];
  const open: (() => void)[] = [];
  const queue = new BatchQueue<number, string>({
    most,
    wait,
    kind: (item) => (item % 2 === 0 ? "even" : "odd"),
    run: async (items, signal) => {
      batches.push([...items]);
      await new Promise<void>((resolve, reject) => {
        open.push(resolve);
        signal.addEventListener("abort", () => reject(signal.reason));
      });
      if (items.includes(13)) throw new Error("unlucky");
      return items.map(String);
    },
  });
  return { queue, batches, letGo: () => open.shift()?.() };
}

it("begins at once where nothing waits, and then does together what came meanwhile and goes together", async () => {
  const { queue, batches, letGo } = held(3);
  const answers = [1, 2, 3, 4, 5, 7, 9].map((item) => queue.add(item, staying()));
  for (let i = 0; i < 4; i++) {
    await sleep(1);
    letGo();
  }
  expect(await Promise.all(answers)).toEqual(["1", "2", "3", "4", "5", "7", "9"]);
  // In the order that the first of each batch came; those of another kind keep their places.
  expect(batches).toEqual([[1], [2, 4], [3, 5, 7], [9]]);
});

it("waits for others as long as it is told, and no longer once it is full", async () => {
  // Longer than a test may take.
  const { queue, batches } = held(2, 3_600_000);
  void queue.add(1, staying());
  await sleep(5);
  expect(batches).toEqual([]);
  void queue.add(3, staying());
  await expect.poll(() => batches).toEqual([[1, 3]]);

  const alone = held(2, 20);
  void alone.queue.add(1, staying());
  expect(alone.batches).toEqual([]);
  await expect.poll(() => alone.batches).toEqual([[1]]);
});

it("does each alone where together they failed, so that one spoils no other", async () => {
  const { queue, batches, letGo } = held(2);
  const first = queue.add(1, staying());
  const caught = [13, 15].map((item) => queue.add(item, staying()).catch((error: Error) => error.message));
  const last = queue.add(17, staying());
  for (let i = 0; i < 5; i++) {
    letGo();
    await sleep(1);
  }
  expect(await Promise.all([first, ...caught, last])).toEqual(["1", "unlucky", "15", "17"]);
  expect(batches).toEqual([[1], [13, 15], [13], [15], [17]]);
});

it("lets go who leaves, before and after the batch begins, and calls a batch off when all of it have left", async () => {
  const { queue, batches, letGo } = held(2);
  const [a, b, c, d] = Array.from({ length: 4 }, () => new AbortController());
  const first = queue.add(1, staying());
  const left = [a, b, c, d].map(({ signal }, i) => queue.add(3 + 2 * i, signal).catch((error: Error) => error.message));
  a.abort(new Error("a left"));
  letGo();
  expect(await first).toBe("1");
  await sleep(1);
  expect(batches.at(-1)).toEqual([5, 7]);
  b.abort(new Error("b left"));
  await sleep(1);
  expect(batches).toHaveLength(2);
  c.abort(new Error("c left"));
  await sleep(1);
  // The batch is over, and the next one has begun.
  expect(batches.at(-1)).toEqual([9]);
  letGo();
  letGo();
  expect(await Promise.all(left)).toEqual(["a left", "b left", "c left", "9"]);
  await expect(queue.add(1, a.signal)).rejects.toThrow("a left");
});

it("counts items by their sizes, waits for its turn, and tells all what keeps it from having one", async () => {
  const batches: string[][] = [];
  const open: (() => void)[] = [];
  const queue = new BatchQueue<string, string>({
    most: 4,
    wait: 0,
    kind: () => "all",
    size: ({ length }) => length,
    run: async (items) => {
      batches.push([...items]);
      return items;
    },
    turn: async (first, work) => {
      await new Promise<void>((resolve) => open.push(resolve));
      if (first === "closed") throw new Error("no places any more");
      await work();
    },
  });
  const answers = ["a", "bb", "c", "dd", "eeeeeee"].map((item) => queue.add(item, staying()));
  const refused = queue.add("closed", staying()).catch((error: Error) => error.message);
  for (let i = 0; i < 5; i++) {
    open.shift()?.();
    await sleep(1);
  }
  expect(await Promise.all(answers)).toEqual(["a", "bb", "c", "dd", "eeeeeee"]);
  expect(batches).toEqual([["a"], ["bb", "c"], ["dd"], ["eeeeeee"]]);
  expect(await refused).toBe("no places any more");
});
