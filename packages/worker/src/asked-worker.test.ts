import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { AskedWorker } from "./asked-worker.js";
import { startProcess } from "./node/process-port.js";
import { startThread } from "./node/thread-port.js";
import { WorkerError } from "./worker-error.js";

/** As in tests/questions.mjs. */
interface TestQuestions {
  add: { question: [number, number]; answer: number };
  fail: { question: { code: string }; answer: never };
  failPlainly: { question: null; answer: never };
  square: { question: { data: Float32Array }; answer: { data: Float32Array } };
  unanswerable: { question: unknown; answer: unknown };
  count: { question: { to: number }; answer: number; progress: number };
  wait: { question: { ms: number }; answer: number };
  exit: { question: { code: number }; answer: never };
  throwLater: { question: null; answer: never };
}

class ColourError extends Error {
  constructor(
    readonly code: string,
    readonly place: string,
  ) {
    super();
  }
  get where(): string {
    return `at ${this.place}`;
  }
}

const kinds = {
  thread: () => startThread("../tests/thread.mjs", import.meta.url),
  process: () => startProcess("../tests/process.mjs", import.meta.url),
};
let worker: AskedWorker<TestQuestions>;
const start = (kind: keyof typeof kinds) => {
  worker = new AskedWorker<TestQuestions>(kinds[kind](), { errors: { ColourError } });
};
afterEach(() => worker?.end());

describe.each(["thread", "process"] as const)("a worker that is a %s", (kind) => {
  it("answers each question by itself", async () => {
    start(kind);
    const sums = [1, 2, 3, 4].map((n) => worker.ask("add", [n, 10]));
    expect(worker.pending).toBe(4);
    expect(await Promise.all(sums)).toEqual([11, 12, 13, 14]);
    expect(worker.pending).toBe(0);
  });

  it("throws errors of the class, with the code, the fields and the causes that were thrown in it", async () => {
    start(kind);
    const error = await worker.ask("fail", { code: "unknown-colour" }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ColourError);
    expect(error).toMatchObject({
      name: "ColourError",
      code: "unknown-colour",
      message: "This colour is not known.",
      where: "at palette 3",
      cause: { name: "TypeError", message: "no such pigment", code: "ENOENT" },
    });
    expect(error.stack).toContain("questions.mjs");
    const plain = await worker.ask("failPlainly", null).catch((thrown) => thrown);
    expect(plain).toBeInstanceOf(Error);
    expect(plain.message).toBe("only a text");
  });

  it("keeps the name and code of a class that the asker does not know", async () => {
    start(kind);
    await worker.end();
    worker = new AskedWorker<TestQuestions>(kinds[kind]());
    const error = await worker.ask("fail", { code: "unknown-colour" }).catch((thrown) => thrown);
    expect(error).not.toBeInstanceOf(ColourError);
    expect(error).toMatchObject({ name: "ColourError", code: "unknown-colour" });
  });

  it("refuses what cannot be handed over, either way, and goes on", async () => {
    start(kind);
    await expect(worker.ask("unanswerable", () => {})).rejects.toMatchObject({ code: "not-cloneable" });
    await expect(worker.ask("unanswerable", null)).rejects.toMatchObject({ code: "not-cloneable" });
    const strange = worker as unknown as AskedWorker<{ toString: { question: null; answer: null } }>;
    await expect(strange.ask("toString", null)).rejects.toMatchObject({ code: "unknown-question" });
    expect(await worker.ask("add", [1, 1])).toBe(2);
  });

  it("tells how far it is", async () => {
    start(kind);
    const told: number[] = [];
    expect(await worker.ask("count", { to: 5 }, { onProgress: (n) => told.push(n) })).toBe(5);
    expect(told).toEqual([1, 2, 3, 4, 5]);
  });

  it("hears of a cancellation: its answer is dropped, or waited for", async () => {
    start(kind);
    const counting = (waitForEnd: boolean) => {
      const stop = new AbortController();
      const onProgress = (n: number) => n === 10 && stop.abort(new Error("enough"));
      return worker.ask("count", { to: 1e9 }, { onProgress, signal: stop.signal, waitForEnd });
    };
    await expect(counting(false)).rejects.toThrow("enough");
    expect(await counting(true)).toBeLessThan(1e6);
    const aborted = AbortSignal.abort(new Error("before it began"));
    await expect(worker.ask("add", [1, 1], { signal: aborted })).rejects.toThrow("before it began");
  });

  it("rejects all questions when it ends, and those that come later", async () => {
    start(kind);
    const waiting = worker.ask("wait", { ms: 1e6 }).catch((thrown) => thrown);
    // A process answers in order here.
    const ended = worker.ask("exit", { code: 7 }).catch((thrown) => thrown);
    if (kind === "process") await worker.end();
    for (const error of [await waiting, await ended, await worker.ask("add", [1, 1]).catch((thrown) => thrown)]) {
      expect(error).toBeInstanceOf(WorkerError);
      expect(error.code).toBe("worker-ended");
    }
    expect(worker.ended).toBeDefined();
  });

  it("says why it ended", async () => {
    start(kind);
    await expect(worker.ask("exit", { code: 7 })).rejects.toThrow(/ended with code 7/);
    start(kind);
    await expect(worker.ask("throwLater", null)).rejects.toThrow(
      kind === "thread" ? /nobody caught this/ : /ended with code 1/,
    );
  });

  it("answers what it was asked before it is closed", async () => {
    start(kind);
    const answer = worker.ask("wait", { ms: 100 });
    await Promise.all([worker.close(), expect(worker.ask("add", [1, 1])).rejects.toThrow("closed")]);
    expect(await answer).toBe(1);
  });
});

it("hands buffers over to a thread and back", async () => {
  start("thread");
  const data = Float32Array.of(1, 2, 3);
  const answer = await worker.ask("square", { data }, { transfer: [data.buffer] });
  expect(answer.data).toEqual(Float32Array.of(1, 4, 9));
  expect(data.length).toBe(0);
});

it("takes questions up one after the other where order matters", async () => {
  const most = async () => Math.max(...(await Promise.all([1, 2, 3].map(() => worker.ask("wait", { ms: 20 })))));
  start("thread");
  expect(await most()).toBe(3);
  await worker.end();
  start("process");
  expect(await most()).toBe(1);
});

it("does not keep a program alive that asks nothing more", async () => {
  const script = fileURLToPath(new URL("../tests/idle-asker.mjs", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], { timeout: 15_000 });
  expect(stdout).toBe("1,1\n");
});

it("keeps a program alive that waits for a worker's end", async () => {
  const script = fileURLToPath(new URL("../tests/waiting-asker.mjs", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], { timeout: 15_000 });
  expect(stdout).toBe("ended\nended\n");
});
