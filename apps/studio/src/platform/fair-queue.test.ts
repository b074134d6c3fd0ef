import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FairQueue } from "./fair-queue.js";

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Works that go on until they are ended, in the order in which they began. */
function works() {
  const begun: { name: string; end: () => void }[] = [];
  const work = (name: string) => () => new Promise<string>((resolve) => begun.push({ name, end: () => resolve(name) }));
  return { begun, work, names: () => begun.map(({ name }) => name).join(" ") };
}

describe("FairQueue", () => {
  it("lets addresses take turns, whoever came first and with however much", async () => {
    const queue = new FairQueue({ concurrency: 1 });
    const { begun, work, names } = works();
    for (const name of ["a1", "a2", "a3", "a4", "b1", "c1", "b2"]) void queue.run(name.charAt(0), work(name));
    for (let i = 0; i < 7; i++) {
      await settle();
      begun[i]?.end();
    }
    await settle();
    expect(names()).toBe("a1 a2 b1 c1 a3 b2 a4");
    expect([queue.size, queue.running]).toEqual([0, 0]);
  });

  it("gives an address no more places than it may have, and the others to those who come later", async () => {
    const queue = new FairQueue({ concurrency: 3, perAddress: 1 });
    const { begun, work, names } = works();
    for (const name of ["a1", "a2", "a3", "b1"]) void queue.run(name.charAt(0), work(name));
    await settle();
    expect(names()).toBe("a1 b1");
    begun[0]?.end();
    await settle();
    expect(names()).toBe("a1 b1 a2");
  });

  it("refuses what would be too many, in all and from one address", async () => {
    const queue = new FairQueue({ concurrency: 1, most: 3, mostPerAddress: 2, what: "photos" });
    const { work } = works();
    for (const name of ["a0", "a1", "a2"]) void queue.run("a", work(name));
    await expect(queue.run("a", work("a3"))).rejects.toMatchObject({
      code: "BUSY",
      message: "2 photos from your address are waiting already; try again in a moment.",
    });
    void queue.run("b", work("b1"));
    await expect(queue.run("c", work("c1"))).rejects.toMatchObject({
      code: "BUSY",
      message: "3 photos are waiting already; try again in a moment.",
    });
  });

  it("forgets who leaves while waiting, and lets who has begun go on", async () => {
    const queue = new FairQueue({ concurrency: 1 });
    const { begun, work, names } = works();
    const leaving = new AbortController();
    const first = queue.run("a", work("a1"), leaving.signal);
    const second = queue.run("a", work("a2"), leaving.signal);
    const third = queue.run("b", work("b1"));
    leaving.abort(new Error("left"));
    await expect(second).rejects.toThrow("left");
    await expect(queue.run("a", work("a3"), leaving.signal)).rejects.toThrow("left");
    expect(queue.size).toBe(1);
    begun[0]?.end();
    expect(await first).toBe("a1");
    await settle();
    begun[1]?.end();
    expect(await third).toBe("b1");
    expect(names()).toBe("a1 b1");
  });

  it("frees the place of what fails", async () => {
    const queue = new FairQueue({ concurrency: 1 });
    const failing = queue.run("a", () => Promise.reject(new Error("no")));
    const next = queue.run("a", async () => "yes");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });

  it("keeps its limits and forgets nobody, whatever comes, ends and leaves", async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("come" as const), address: fc.constantFrom("a", "b", "c") }),
      fc.record({ kind: fc.constant("end" as const), index: fc.nat(5) }),
      fc.record({ kind: fc.constant("leave" as const), index: fc.nat(30) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const queue = new FairQueue({ concurrency: 3, perAddress: 2 });
        const going: { address: string; end: () => void }[] = [];
        const leaves: AbortController[] = [];
        const results: Promise<unknown>[] = [];
        for (const action of steps) {
          if (action.kind === "come") {
            const { address } = action;
            const leave = new AbortController();
            leaves.push(leave);
            const work = () => new Promise<void>((end) => going.push({ address, end }));
            results.push(queue.run(address, work, leave.signal).catch(() => undefined));
          } else if (action.kind === "end") going.splice(action.index, 1)[0]?.end();
          else leaves[action.index]?.abort();
          await settle();
          expect(going.length).toBe(queue.running);
          expect(going.length).toBeLessThanOrEqual(3);
          for (const address of ["a", "b", "c"])
            expect(going.filter((one) => one.address === address).length).toBeLessThanOrEqual(2);
        }
        while (going.length > 0) {
          going.shift()?.end();
          await settle();
        }
        await Promise.all(results);
        expect([queue.size, queue.running]).toEqual([0, 0]);
      }),
      { numRuns: 60 },
    );
  });
});
