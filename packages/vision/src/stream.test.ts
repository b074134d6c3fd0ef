import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { SteadyBoxes } from "./steady-boxes.js";
import { answerNewest } from "./stream.js";

const frame = (name: number) => ({
  data: Uint8Array.of(name, 0, 0),
  width: 1,
  height: 1,
  close: () => closed.push(name),
});
let closed: number[] = [];

async function* frames(count: number, milliseconds: number) {
  for (let i = 0; i < count; i++) {
    yield frame(i);
    await sleep(milliseconds);
  }
}

const nameOf = (photo: unknown) => (photo as ReturnType<typeof frame>).data[0];

it("answers every frame while it keeps up", async () => {
  const found = [];
  for await (const { result, dropped } of answerNewest(frames(5, 20), async (photo) => nameOf(photo)))
    found.push([result, dropped]);
  expect(found).toEqual([0, 1, 2, 3, 4].map((name) => [name, 0]));
});

it("answers the newest, drops what is older, closes it, and says how many", async () => {
  closed = [];
  const seen = [];
  const begun: number[] = [];
  for await (const streamed of answerNewest(frames(40, 10), async (photo) => {
    begun.push(performance.now());
    await sleep(60);
    return nameOf(photo);
  })) {
    seen.push(streamed);
    // No frame has waited for more than the answer before it.
    if (begun.length > 1) expect(streamed.latency).toBeLessThanOrEqual(performance.now() - begun[begun.length - 2]);
  }
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.length).toBeLessThan(30);
  // The last is never dropped: it is what there is to see.
  expect(seen.at(-1)).toMatchObject({ result: 39, frame: 39, dropped: 40 - seen.length });
  expect(closed).toHaveLength(40 - seen.length);
  for (const { result, frame } of seen) expect(frame).toBe(result);
  expect(seen.at(-1)!.rate).toBeGreaterThan(0);
});

it("never keeps more than one frame of a source that does not wait", async () => {
  let made = 0;
  async function* endless() {
    for (;;) yield frame(made++ % 250);
  }
  let answers = 0;
  for await (const { dropped } of answerNewest(endless(), () => sleep(20))) {
    expect(dropped).toBeLessThanOrEqual(made);
    if (++answers === 5) break;
  }
  const before = made;
  await sleep(50);
  expect(made).toBeLessThanOrEqual(before + 1);
});

it("stops with its signal, and tells what went wrong", async () => {
  const stop = new AbortController();
  const streaming = (async () => {
    for await (const _ of answerNewest(frames(1000, 5), async () => 0, stop.signal)) stop.abort(new Error("enough"));
  })();
  await expect(streaming).rejects.toThrow("enough");
  async function* broken() {
    yield frame(1);
    throw new Error("no camera");
  }
  await expect(answerNewest(broken(), () => sleep(30)).next()).resolves.toBeDefined();
  const all = answerNewest(broken(), async () => 0);
  await expect(
    (async () => {
      for await (const _ of all);
    })(),
  ).rejects.toThrow("no camera");
  const wrong = answerNewest([1] as never, async () => 0);
  await expect(wrong.next()).rejects.toMatchObject({ code: "invalid-option" });
});

it("an hour of frames leaves nothing behind", { timeout: 120_000 }, async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const hour = 15 * 3600;
  async function* camera() {
    for (let i = 0; i < hour; i++) yield { data: new Uint8Array(3000), width: 100, height: 10 };
  }
  const used = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const boxes = new SteadyBoxes();
  let before = 0;
  let frames = 0;
  const found = (frame: number) =>
    Array.from({ length: frame % 7 }, (_, i) => {
      const x = 40 * i + (frame % 50);
      return { label: `${i}`, score: 0.5, box: { xmin: x, ymin: 0, xmax: x + 30, ymax: 30 } };
    });
  for await (const { frame } of answerNewest(camera(), async () => boxes.steady(found(frames), frames * 66))) {
    if (frame > hour / 10 && before === 0) before = used();
    frames++;
  }
  expect(before).toBeGreaterThan(0);
  expect(frames).toBeGreaterThan(1000);
  // A hundred bytes a frame would be 5 MB.
  expect(used() - before).toBeLessThan(2_000_000);
});
