import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Delivery, Outbox, type Parcel } from "./outbox.js";

const parcel = (id: string): Parcel => ({ path: "/api/drawings", body: { id, word: "cat", drawing: [] } });

function boxWith(deliver: (parcel: Parcel) => Promise<Delivery>, kept: { text: string | null } = { text: null }) {
  const waits: number[] = [];
  const arrived: string[] = [];
  const outbox = new Outbox({
    deliver,
    read: () => kept.text,
    write: (text) => {
      kept.text = text;
    },
    onarrived: ({ body }) => arrived.push(body.id),
    wait: async (ms) => {
      waits.push(ms);
    },
  });
  return { outbox, kept, waits, arrived };
}

describe("the outbox", () => {
  it("delivers everything once and in order, whatever fails on the way", async () => {
    const outcome = fc.constantFrom<Delivery["state"] | "broken">("arrived", "later", "broken");
    await fc.assert(
      fc.asyncProperty(
        fc.array(outcome, { maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        async (outcomes, count) => {
          const left = [...outcomes];
          const { outbox, kept, arrived } = boxWith(async () => {
            const state = left.shift() ?? "arrived";
            if (state === "broken") throw new TypeError("no connection");
            return state === "arrived" ? { state, answer: {} } : { state: "later" };
          });
          const ids = Array.from({ length: count }, (_, i) => String(i + 1));
          for (const id of ids) outbox.put(parcel(id));
          await expect.poll(() => outbox.waiting, { interval: 0 }).toBe(0);
          expect(arrived).toEqual(ids);
          expect(kept.text).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps what did not arrive for the next page", async () => {
    const kept: { text: string | null } = { text: null };
    const never = new Promise<never>(() => {});
    const first = boxWith(() => never, kept);
    first.outbox.put(parcel("1"));
    first.outbox.put(parcel("2"));
    const second = boxWith(async () => ({ state: "arrived", answer: {} }), kept);
    expect(second.outbox.waiting).toBe(2);
    second.outbox.send();
    await expect.poll(() => second.arrived).toEqual(["1", "2"]);
    expect(kept.text).toBeNull();
  });

  it("waits longer each time, or as long as it is told", async () => {
    const answers: Delivery[] = [
      { state: "later" },
      { state: "later" },
      { state: "later", seconds: 7 },
      { state: "arrived", answer: 1 },
    ];
    const { outbox, waits } = boxWith(async () => answers.shift()!);
    outbox.put(parcel("1"));
    await expect.poll(() => outbox.waiting).toBe(0);
    expect(waits).toEqual([2000, 4000, 7000]);
  });

  it("lets go of what the server will never take", async () => {
    const { outbox, arrived } = boxWith(async ({ body }) =>
      body.id === "bad" ? { state: "refused" } : { state: "arrived", answer: 1 },
    );
    outbox.put(parcel("bad"));
    outbox.put(parcel("2"));
    await expect.poll(() => outbox.waiting).toBe(0);
    expect(arrived).toEqual(["2"]);
  });

  it("tries at once when it is told that there is a connection", async () => {
    let calls = 0;
    const outbox = new Outbox({
      deliver: async () => (++calls === 1 ? { state: "later" } : { state: "arrived", answer: 1 }),
      read: () => null,
      write: () => {},
      wait: () => new Promise(() => {}),
    });
    outbox.put(parcel("1"));
    await new Promise((resolve) => setTimeout(resolve));
    outbox.send();
    await expect.poll(() => outbox.waiting).toBe(0);
  });

  it("does not trip over what it finds in the storage", () => {
    for (const text of [
      "{",
      "5",
      "null",
      '[1,null,{"path":"https://elsewhere/","body":{"id":"1"}},{"path":"/api/games"}]',
    ])
      expect(boxWith(async () => ({ state: "refused" }), { text }).outbox.waiting, text).toBe(0);
  });

  it("keeps no more than a hundred", () => {
    const { outbox } = boxWith(() => new Promise(() => {}));
    for (let i = 1; i <= 130; i++) outbox.put(parcel(String(i)));
    expect(outbox.waiting).toBe(100);
  });
});
