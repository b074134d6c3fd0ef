import { describe, expect, it, vi } from "vitest";
import { testFiles } from "../../tests/files-support.js";
import { deferred, sleep } from "../../tests/support.js";
import { Call, type CallListener, type Outcome } from "./call.js";
import { runStep } from "./run-step.js";
import { makeStep, type Step } from "./step.js";

async function callOf(step: Step, data: unknown[], listener: Partial<CallListener> = {}) {
  const files = await testFiles();
  let outcome: Outcome | undefined;
  const ignore = () => {};
  const call = new Call({
    id: "id",
    step,
    data,
    session: { id: "s", user: null, state: new Map(), onEnd: () => {} },
    request: { headers: new Headers(), ip: "127.0.0.1" },
    files: () => files,
    listener: {
      waits: ignore,
      starts: ignore,
      progress: ignore,
      log: ignore,
      yields: ignore,
      ready: async () => {},
      ...listener,
      ends: (end) => {
        outcome = end;
      },
    },
  });
  return { call, outcome: () => outcome };
}

const run = (step: Step, calls: readonly Call[], abandonAfter = 1000) => runStep(step, calls, { abandonAfter });

describe("running a step", () => {
  it("gives the place free when a function that was told to stop does not", async () => {
    const never = makeStep({ fn: () => new Promise<string>(() => {}), inputs: [], outputs: "text" });
    const { call, outcome } = await callOf(never, []);
    const running = run(never, [call], 20);
    await sleep(5);
    call.cancel();
    expect(outcome()).toEqual({ kind: "cancelled" });
    await running;
    expect(call.signal.aborted).toBe(true);
  });

  it("keeps the place while a function that was told to stop is stopping", async () => {
    const gate = deferred<string>();
    const slow = makeStep({ fn: () => gate.promise, inputs: [], outputs: "text" });
    const { call } = await callOf(slow, []);
    let over = false;
    const running = run(slow, [call]).then(() => {
      over = true;
    });
    await sleep(5);
    call.cancel();
    await sleep(20);
    expect(over).toBe(false);
    gate.resolve("late");
    await running;
  });

  it("does not start what was cancelled before", async () => {
    const fn = vi.fn(() => "started");
    const step = makeStep({ fn, inputs: [], outputs: "text" });
    const { call } = await callOf(step, []);
    call.cancel();
    await run(step, [call]);
    expect(fn).not.toHaveBeenCalled();
  });

  it("waits until the reader can take another value", async () => {
    const gate = deferred();
    const yielded: unknown[] = [];
    const step = makeStep({
      fn: function* () {
        yield "a";
        yield "b";
      },
      inputs: [],
      outputs: "text",
    });
    const { call } = await callOf(step, [], { yields: (values) => yielded.push(...values), ready: () => gate.promise });
    const running = run(step, [call]);
    await sleep(10);
    expect(yielded).toEqual(["a"]);
    gate.resolve();
    await running;
    expect(yielded).toEqual(["a", "b"]);
  });

  it("keeps the calls of a batch apart: one with a wrong value does not spoil the others", async () => {
    const step = makeStep({
      fn: (words) => words.map((word) => word.length),
      inputs: "text",
      outputs: "number",
      batch: true,
    });
    const calls = await Promise.all([callOf(step, ["a"]), callOf(step, [1]), callOf(step, ["abc"])]);
    await run(
      step,
      calls.map(({ call }) => call),
    );
    expect(calls.map(({ outcome }) => outcome())).toMatchObject([
      { kind: "completed", values: [1] },
      { kind: "failed", error: { code: "bad-input" } },
      { kind: "completed", values: [3] },
    ]);
  });

  it("names what is wrong with a result", async () => {
    const outcomeOf = async (step: Step) => {
      const { call, outcome } = await callOf(step, []);
      await run(step, [call]);
      return outcome();
    };
    const few = makeStep({ fn: () => ["one"] as never, inputs: [], outputs: ["text", "text"] });
    expect(await outcomeOf(few)).toMatchObject({
      error: { message: "The function must return a list of 2 values, one for each of text, text_1, not a list of 1." },
    });
    const noList = makeStep({ fn: () => "x" as never, inputs: "text", outputs: "text", batch: true });
    const { call, outcome } = await callOf(noList, ["x"]);
    await run(noList, [call]);
    expect(outcome()).toMatchObject({ error: { message: 'A batch of 1 calls needs a list of 1 results, not "x".' } });
  });
});

it("is told when a step is put together wrongly", () => {
  const text = { inputs: "text", outputs: "text" } as const;
  expect(() => makeStep({ ...text, fn: "x" as never })).toThrow("fn must be a function");
  expect(() => makeStep({ ...text, fn: String, apiName: "no/slash" })).toThrow('apiName "no/slash"');
  expect(() => makeStep({ ...text, fn: String, concurrencyLimit: 0 })).toThrow("at least 1");
  expect(() => makeStep({ fn: String, inputs: ["text", "text"], outputs: "text", examples: [["a"]] as never })).toThrow(
    "An example has 1 values, but there are 2 inputs.",
  );
});
