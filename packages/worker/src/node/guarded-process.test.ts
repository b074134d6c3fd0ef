import { afterEach, expect, it } from "vitest";
import { GuardedProcess } from "./guarded-process.js";
import { residentMemory } from "./resident-memory.js";

/** As in tests/questions.mjs. */
interface TestQuestions {
  add: { question: [number, number]; answer: number };
  count: { question: { to: number }; answer: number; progress: number };
  wait: { question: { ms: number }; answer: number };
  spin: { question: null; answer: never };
  hoard: { question: null; answer: never };
  exit: { question: { code: number }; answer: never };
}

const started: GuardedProcess<TestQuestions>[] = [];
function start(memoryBytes = 1e9): GuardedProcess<TestQuestions> {
  const worker = new GuardedProcess<TestQuestions>("../../tests/process.mjs", import.meta.url, { memoryBytes });
  started.push(worker);
  return worker;
}
afterEach(() => Promise.all(started.splice(0).map((worker) => worker.end())));

const time = 30_000;
const caught = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

it("answers, and tells its memory while it does", async () => {
  const worker = start();
  expect(await worker.ask("add", [1, 2], { time })).toBe(3);
  expect(worker.alive).toBe(true);
  if (process.platform === "win32") return;
  expect(await residentMemory(worker.pid as number)).toBeGreaterThan(5e6);
  expect(await residentMemory(2 ** 30)).toBeUndefined();
});

it("ends a process that never comes back, and tells all that wait for it why", async () => {
  const worker = start();
  await worker.ask("add", [1, 2], { time });
  const [first, second] = await Promise.all([
    caught(worker.ask("spin", null, { time: 300 })),
    caught(worker.ask("add", [1, 2], { time })),
  ]);
  for (const error of [first, second])
    expect(error).toMatchObject({ code: "out-of-time", message: "It took longer than 0.3 s and was stopped." });
  expect(await worker.ended).toMatchObject({ code: "out-of-time" });
  expect(worker.alive).toBe(false);
  await expect(worker.ask("add", [1, 2], { time })).rejects.toMatchObject({ code: "out-of-time" });
});

it.skipIf(process.platform === "win32")("ends a process that takes more memory than it may", async () => {
  const worker = start(300e6);
  await expect(worker.ask("hoard", null, { time })).rejects.toMatchObject({
    code: "out-of-memory",
    message: "It took more than 300 MB of memory and was stopped.",
  });
});

it("gives a question more time as long as it tells progress", async () => {
  const worker = start();
  await worker.ask("add", [1, 2], { time });
  const stop = new AbortController();
  const allowed = 1000;
  const begun = performance.now();
  let told = 0;
  const onProgress = () => {
    told++;
    if (performance.now() - begun > 1.5 * allowed) stop.abort(new Error("enough"));
  };
  const counted = worker.ask("count", { to: 1e9 }, { time: allowed, onProgress, signal: stop.signal });
  await expect(counted).rejects.toThrow("enough");
  expect(told).toBeGreaterThan(10);
  await worker.idle();
  expect(worker.pending).toBe(0);
  expect(worker.alive).toBe(true);
});

it("watches what nobody waits for any more until it ends", async () => {
  const worker = start();
  await worker.ask("add", [1, 2], { time });
  const leaving = new AbortController();
  const spinning = worker.ask("spin", null, { time: 700, signal: leaving.signal });
  // Once it has begun: what is called off before is never begun.
  await new Promise((resolve) => setTimeout(resolve, 300));
  leaving.abort(new Error("left"));
  await expect(spinning).rejects.toThrow("left");
  expect(worker.alive).toBe(true);
  await worker.idle();
  expect(await worker.ended).toMatchObject({ code: "out-of-time" });
});

it("tells how a process ended that ended by itself or was killed", async () => {
  const worker = start();
  await expect(worker.ask("exit", { code: 3 }, { time })).rejects.toMatchObject({
    code: "worker-ended",
    message: expect.stringContaining("code 3"),
  });
  const killed = start();
  await killed.ask("add", [1, 2], { time });
  const waiting = caught(killed.ask("wait", { ms: 1e6 }, { time }));
  process.kill(killed.pid as number, "SIGKILL");
  expect(await waiting).toMatchObject({ code: "worker-ended", message: expect.stringContaining("SIGKILL") });
  expect(await killed.ended).toMatchObject({ code: "worker-ended" });
});
