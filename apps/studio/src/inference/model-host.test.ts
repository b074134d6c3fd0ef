import { beforeEach, describe, expect, it } from "vitest";
import { FakeEngine, PNG } from "../../tests/fake-engine.js";
import { ModelHost } from "./model-host.js";

const key = (source: string) => ({ task: "image-classification" as const, source });
const options = () => ({ signal: new AbortController().signal, patience: 1000 });

/** A promise that is settled from outside. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

let engine: FakeEngine;
beforeEach(() => {
  engine = new FakeEngine();
});

describe("ModelHost", () => {
  it("loads a model once for runs that come together", async () => {
    const host = new ModelHost(engine, { memoryBytes: 1000 });
    await Promise.all([1, 2, 3].map(() => host.run(key("a/b"), PNG, {}, options())));
    expect(engine.loads).toEqual(["image-classification a/b"]);
    expect(engine.runs).toHaveLength(3);
  });

  it("disposes of the model unused for longest when memory is short, never of one in use", async () => {
    const host = new ModelHost(engine, { memoryBytes: 250, concurrency: 4 });
    const running = gate();
    engine.onrun = (source) => (source === "a/1" ? running.opened : Promise.resolve());
    const first = host.run(key("a/1"), PNG, {}, options());
    for (const source of ["a/2", "a/3", "a/4"]) await host.run(key(source), PNG, {}, options());
    expect(engine.disposed).toEqual(["a/2", "a/3"]);
    running.open();
    await first;
    await host.run(key("a/5"), PNG, {}, options());
    expect(engine.disposed).toEqual(["a/2", "a/3", "a/4"]);
    expect(host.loaded).toEqual({ models: 2, bytes: 200 });
    await host.run(key("a/2"), PNG, {}, options());
    expect(engine.loads.filter((load) => load.endsWith("a/2"))).toHaveLength(2);
  });

  it("keeps a model that is larger than all the memory meant for models", async () => {
    engine.bytes = 5000;
    const host = new ModelHost(engine, { memoryBytes: 250 });
    await host.load(key("a/1")).done;
    expect(host.state("a/1")).toBe("ready");
  });

  it("tells those who wait too long that the model is loading, and goes on loading", async () => {
    const loading = gate();
    engine.onload = () => loading.opened;
    const host = new ModelHost(engine, { memoryBytes: 1000 });
    const run = host.run(key("a/b"), PNG, {}, { ...options(), patience: 20 });
    await expect(run).rejects.toMatchObject({ code: "LOADING" });
    expect(host.state("a/b")).toBe("loading");
    loading.open();
    await host.load(key("a/b")).done;
    expect(engine.loads).toHaveLength(1);
  });

  it("refuses photos when too many wait", async () => {
    const running = gate();
    engine.onrun = () => running.opened;
    const host = new ModelHost(engine, { memoryBytes: 1000, concurrency: 1, maxWaiting: 2 });
    const taken = [1, 2].map(() => host.run(key("a/b"), PNG, {}, options()));
    await expect(host.run(key("a/b"), PNG, {}, options())).rejects.toMatchObject({ code: "BUSY" });
    running.open();
    await Promise.all(taken);
    await host.run(key("a/b"), PNG, {}, options());
  });

  it("answers others while photos' servers drip", async () => {
    const host = new ModelHost(engine, { memoryBytes: 1000 });
    const dripping = gate();
    engine.onfetch = () => dripping.opened;
    const slow = [1, 2, 3].map((i) =>
      host.run(key("a/b"), new URL(`https://slow.example/${i}`), {}, { ...options(), address: "192.0.2.1" }),
    );
    expect(await host.run(key("a/b"), PNG, {}, options())).toBeDefined();
    expect(engine.runs).toHaveLength(1);
    dripping.open();
    await Promise.all(slow);
    expect(engine.runs).toHaveLength(4);
  });

  it("drops a photo whose sender has left before its turn", async () => {
    const running = gate();
    engine.onrun = () => running.opened;
    const host = new ModelHost(engine, { memoryBytes: 1000, concurrency: 1 });
    const first = host.run(key("a/b"), PNG, {}, options());
    await host.load(key("a/b")).done;
    const leaving = new AbortController();
    const second = host.run(key("a/b"), PNG, {}, { signal: leaving.signal, patience: 1000 });
    leaving.abort();
    await expect(second).rejects.toThrow();
    running.open();
    await first;
    expect(engine.runs).toHaveLength(1);
    expect(host.waiting).toBe(0);
  });

  it("tries again after a failed load, and tells how the failed one ended", async () => {
    engine.onload = async () => {
      throw Object.assign(new Error("There is no model a/b on the Hub."), { code: "model-not-found" });
    };
    const host = new ModelHost(engine, { memoryBytes: 1000 });
    const load = host.load(key("a/b"));
    await expect(load.done).rejects.toMatchObject({ code: "MODEL_NOT_FOUND", status: 404 });
    expect(host.findLoad(load.id)?.status).toBe("failed");
    engine.onload = async () => {};
    await host.load(key("a/b")).done;
    expect(engine.loads).toHaveLength(2);
  });

  it("stops a load on request, and frees a model that was ready all the same", async () => {
    const loading = gate();
    engine.onload = () => loading.opened;
    const host = new ModelHost(engine, { memoryBytes: 1000 });
    const load = host.load(key("a/b"));
    load.cancel();
    loading.open();
    await expect(load.done).rejects.toMatchObject({ code: "CANCELLED" });
    expect(load.status).toBe("cancelled");
    expect(engine.disposed).toEqual(["a/b"]);
    expect(host.state("a/b")).toBe("idle");
  });

  it("starts anew for whoever asks while a load is being stopped", async () => {
    const loading = gate();
    engine.onload = () => loading.opened;
    const host = new ModelHost(engine, { memoryBytes: 1000 });
    const stopped = host.load(key("a/b"));
    stopped.cancel();
    const again = host.load(key("a/b"));
    expect(again).not.toBe(stopped);
    loading.open();
    await expect(stopped.done).rejects.toMatchObject({ code: "CANCELLED" });
    await again.done;
    expect(host.state("a/b")).toBe("ready");
  });

  it("frees all models when it closes", async () => {
    const host = new ModelHost(engine, { memoryBytes: 1000 });
    await Promise.all(["a/1", "a/2"].map((source) => host.load(key(source)).done));
    await host.close();
    expect(engine.disposed.sort()).toEqual(["a/1", "a/2"]);
  });

  it("runs together what waits for a model and asks the same of it", async () => {
    const host = new ModelHost(engine, { memoryBytes: 1000, batch: { size: 3, wait: 0 } });
    await host.load(key("a/b")).done;
    const first = gate();
    engine.onrun = async () => {
      await first.opened;
      return engine.runs.length;
    };
    const parameters = [{}, {}, {}, { top_k: 1 }, {}, {}];
    const runs = parameters.map((some) => host.run(key("a/b"), PNG, some, options()));
    await expect.poll(() => engine.batches).toEqual([1]);
    first.open();
    await Promise.all(runs);
    expect(engine.batches).toEqual([1, 3, 1, 1]);
  });

  it("asks each alone where together they failed", async () => {
    const host = new ModelHost(engine, { memoryBytes: 1000, batch: { size: 2, wait: 50 } });
    await host.load(key("a/b")).done;
    let asked = 0;
    engine.onrun = async () => {
      if (++asked <= 3) throw new Error("one of them is bad");
      return "fine";
    };
    const runs = [1, 2].map(() => host.run(key("a/b"), PNG, {}, options()).catch(({ message }: Error) => message));
    expect(await Promise.all(runs)).toEqual(["one of them is bad", "fine"]);
    expect(engine.batches).toEqual([2, 1, 1]);
  });
});
