import { describe, expect, it, vi } from "vitest";
import { Interface, number, slider, text, UserError } from "../src/index.js";
import { connect, deferred, eventually, serve, sleep, waitingAt } from "./support.js";

const greet = () =>
  new Interface({ fn: (name) => `Hello, ${name}!`, inputs: "text", outputs: "text", title: "Greeting" });

const dataOf = (result: { data: unknown }) => result.data;

describe("the JavaScript client", () => {
  it("predicts, by place and by name", async () => {
    const client = await connect(await serve(greet()));
    expect((await client.predict("/predict", ["Ada"])).data).toEqual(["Hello, Ada!"]);
    expect((await client.predict("/predict", { text: "Eva" })).data).toEqual(["Hello, Eva!"]);
    expect((await client.predict(0, ["Lin"])).data).toEqual(["Hello, Lin!"]);
  });

  it("fills in defaults and names several parameters", async () => {
    const app = new Interface({
      fn: ({ base, exponent }) => ({ power: base ** exponent, words: `${base}^${exponent}` }),
      inputs: { base: number(), exponent: slider({ minimum: 0, maximum: 5, value: 2 }) },
      outputs: { power: "number", words: "text" },
    });
    const client = await connect(await serve(app));
    expect((await client.predict("/predict", { base: 3 })).data).toEqual([9, "3^2"]);
    vi.spyOn(console, "error").mockImplementationOnce(() => {});
    await expect(client.predict("/predict", {})).rejects.toThrow("base");
    await expect(client.predict("/predict", { base: 3, exponent: 9 })).rejects.toThrow("at most 5");
  });

  it("sees every step of a call in order", async () => {
    const client = await connect(await serve(greet()));
    const seen: string[] = [];
    for await (const event of client.submit("/predict", ["Ada"])) {
      seen.push(event.type === "status" ? `${event.stage} ${event.original_msg ?? ""}`.trim() : event.type);
    }
    expect(seen).toEqual(["pending", "pending", "pending process_starts", "data", "complete"]);
  });

  it("streams what a generator yields", async () => {
    async function* count(to: number) {
      const list: number[] = [];
      let words = "";
      for (let index = 1; index <= to; index++) {
        list.push(index);
        words += `${index} `;
        yield [list, words] as const;
        await sleep(2);
      }
    }
    const app = new Interface({ fn: count, inputs: "number", outputs: ["json", "text"] });
    const client = await connect(await serve(app));
    const results: unknown[] = [];
    for await (const event of client.submit("/predict", [4])) {
      if (event.type === "data") results.push(structuredClone(event.data));
    }
    expect(results).toEqual([
      [[1], "1 "],
      [[1, 2], "1 2 "],
      [[1, 2, 3], "1 2 3 "],
      [[1, 2, 3, 4], "1 2 3 4 "],
      [[1, 2, 3, 4], "1 2 3 4 "],
    ]);
  });

  it("hears of progress and messages", async () => {
    const app = new Interface({
      fn: async (_: string, { progress, log }) => {
        progress(0, "Reading");
        log.warning("Careful", { title: "Hm", duration: 3 });
        for await (const _page of progress.each(["a", "b"], { desc: "Pages", unit: "pages" })) await sleep(40);
        return "done";
      },
      inputs: "text",
      outputs: "text",
    });
    const client = await connect(await serve(app));
    const bars: unknown[] = [];
    const logs: unknown[] = [];
    for await (const event of client.submit("/predict", ["x"])) {
      if (event.type === "status" && event.progress_data) bars.push(...event.progress_data);
      if (event.type === "log") logs.push([event.level, event.title, event.log, event.duration]);
    }
    const bar = { index: null, length: null, unit: "steps", progress: null, desc: "Pages" };
    expect(bars).toEqual([
      { ...bar, progress: 0, desc: "Reading" },
      { ...bar, unit: "pages", index: 0, length: 2 },
      { ...bar, unit: "pages", index: 1, length: 2 },
      { ...bar, unit: "pages", index: 2, length: 2 },
    ]);
    expect(logs).toEqual([["warning", "Hm", "Careful", 3]]);
  });

  it("shows errors that are meant for people, and only those", async () => {
    const app = (showError: boolean) => {
      const demo = new Interface({
        fn: (kind) => {
          if (kind === "user") throw new UserError("Bring a photo.", { title: "No photo" });
          throw new Error("password=1234");
        },
        inputs: "text",
        outputs: "text",
      });
      return serve(demo, { showError });
    };
    const quiet = await connect(await app(false));
    await expect(quiet.predict("/predict", ["user"])).rejects.toMatchObject({
      message: "Bring a photo.",
      title: "No photo",
      stage: "error",
    });
    await expect(quiet.predict("/predict", ["own"])).rejects.not.toThrow("1234");
    const open = await connect(await app(true));
    await expect(open.predict("/predict", ["own"])).rejects.toThrow("password=1234");
  });

  it("cancels what waits and what runs", async () => {
    const started = vi.fn();
    const aborted = deferred();
    const app = new Interface({
      fn: async (name, { signal }) => {
        started(name);
        if (name !== "slow") return name;
        return new Promise<string>((resolve) =>
          signal.addEventListener("abort", () => {
            aborted.resolve();
            resolve("late");
          }),
        );
      },
      inputs: "text",
      outputs: "text",
    });
    const client = await connect(await serve(app));
    const running = client.submit("/predict", ["slow"]);
    const waiting = client.submit("/predict", ["never"]);
    await eventually(() => started.mock.calls.length === 1);
    await waiting.wait_for_id();
    await waiting.cancel();
    await running.cancel();
    await aborted.promise;
    for (const job of [running, waiting]) {
      const stages = [];
      for await (const event of job) if (event.type === "status") stages.push(event.stage);
      expect(stages.at(-1)).toBe("complete");
    }
    expect((await client.predict("/predict", ["next"])).data).toEqual(["next"]);
    expect(started.mock.calls.flat()).toEqual(["slow", "next"]);
  });

  it("stops a generator at its next value and keeps what it had", async () => {
    const finished = vi.fn();
    async function* forever() {
      try {
        for (let index = 0; ; index++) {
          yield index;
          await sleep(5);
        }
      } finally {
        finished();
      }
    }
    const app = new Interface({ fn: forever, inputs: [], outputs: "number" });
    const client = await connect(await serve(app));
    const job = client.submit("/predict", []);
    const values: unknown[] = [];
    let last = "";
    for await (const event of job) {
      if (event.type === "data") values.push(...(event.data as unknown[]));
      if (event.type === "status") last = event.stage;
      if (values.length === 3) await job.cancel();
    }
    expect(last).toBe("complete");
    expect(values.every((value) => typeof value === "number")).toBe(true);
    await eventually(() => finished.mock.calls.length === 1);
  });

  it("serves two clients at once, each with its own session", async () => {
    const app = new Interface({
      fn: async (name, { session }) => {
        const names = (session.state.get("names") as string[] | undefined) ?? [];
        session.state.set("names", [...names, name]);
        await sleep(5);
        return [...names, name].join(" ");
      },
      inputs: "text",
      outputs: "text",
      concurrencyLimit: 4,
    });
    const server = await serve(app);
    const [first, second] = await Promise.all([connect(server), connect(server)]);
    const call = async (client: typeof first, name: string) =>
      ((await client.predict("/predict", [name])).data as string[])[0];
    await Promise.all([call(first, "a"), call(second, "x")]);
    expect(await Promise.all([call(first, "b"), call(second, "y")])).toEqual(["a b", "x y"]);
  });

  it("makes many calls one after another and at once over one session", { timeout: 60_000 }, async () => {
    const client = await connect(await serve(greet()));
    for (let index = 0; index < 50; index++) {
      expect((await client.predict("/predict", [`${index}`])).data).toEqual([`Hello, ${index}!`]);
    }
    for (let round = 0; round < 10; round++) {
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, index) => client.predict("/predict", [`${round}.${index}`])),
      );
      expect(results.map(dataOf)).toEqual(Array.from({ length: 8 }, (_, index) => [`Hello, ${round}.${index}!`]));
    }
  });

  it("loses no call where some start just as the stream of others is closing", { timeout: 60_000 }, async () => {
    const client = await connect(await serve(greet()));
    let answered = 0;
    await Promise.all(
      Array.from({ length: 5 }, async (_, loop) => {
        for (let index = 0; index < 60; index++) {
          const { data } = await client.predict("/predict", [`${loop}.${index}`]);
          expect(data).toEqual([`Hello, ${loop}.${index}!`]);
          answered++;
          if (index % 3 === 0) await sleep((index * 7 + loop * 3) % 5);
        }
      }),
    );
    expect(answered).toBe(300);
  });

  it("tells a restarted server from the same one and from none", async () => {
    const first = await greet().launch({ port: 0, quiet: true });
    const client = await connect(first);
    expect(await client.reconnect()).toBe("connected");
    await first.close();
    expect(await client.reconnect()).toBe("broken");
    const second = await serve(greet(), { port: first.port });
    expect(await client.reconnect()).toBe("changed");
    expect((await client.predict("/predict", ["again"])).data).toEqual(["Hello, again!"]);
    expect(second.port).toBe(first.port);
  });

  it("says that the queue is full, and goes on when it is not", async () => {
    const gate = deferred<string>();
    const started = vi.fn(() => gate.promise);
    const app = new Interface({ fn: started, inputs: "text", outputs: "text" });
    const server = await serve(app, { maxQueueSize: 1 });
    const client = await connect(server);
    const first = client.predict("/predict", ["1"]);
    await eventually(() => started.mock.calls.length === 1);
    const second = client.predict("/predict", ["2"]);
    await expect.poll(() => waitingAt(server), { timeout: 15_000 }).toBe(1);
    await expect(client.predict("/predict", ["3"])).rejects.toThrow("busy");
    gate.resolve("done");
    expect((await Promise.all([first, second])).map(dataOf)).toEqual([["done"], ["done"]]);
  });

  it("runs batches", async () => {
    const sizes: number[] = [];
    const app = new Interface({
      fn: async (words) => {
        sizes.push(words.length);
        await sleep(20);
        return words.map((word) => word.toUpperCase());
      },
      inputs: text({ label: "Word" }),
      outputs: "text",
      batch: true,
      maxBatchSize: 3,
    });
    const client = await connect(await serve(app));
    const words = ["a", "b", "c", "d", "e", "f", "g"];
    const results = await Promise.all(words.map((word) => client.predict("/predict", [word])));
    expect(results.flatMap(dataOf)).toEqual(["A", "B", "C", "D", "E", "F", "G"]);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(7);
    expect(Math.max(...sizes)).toBe(3);
  });

  it("gives up at the time limit", async () => {
    const app = new Interface({ fn: () => sleep(5000), inputs: [], outputs: "json", timeLimit: 0.05 });
    const client = await connect(await serve(app, { abandonAfter: 0 }));
    await expect(client.predict("/predict", [])).rejects.toThrow("longer than the 0.05 seconds");
  });

  it("calls each of several steps by its name", async () => {
    const word = text({ label: "Word" });
    const app = Interface.combine(
      [
        new Interface({
          fn: function shout(input) {
            return input.toUpperCase();
          },
          inputs: "text",
          outputs: word,
        }),
        new Interface({ fn: (input) => input.length, inputs: word, outputs: "number", apiName: "count" }),
        new Interface({ fn: () => "secret", inputs: [], outputs: "text", apiName: false }),
      ],
      { title: "Words" },
    );
    const client = await connect(await serve(app));
    expect(Object.keys((await client.view_api()).named_endpoints)).toEqual(["/shout", "/count"]);
    expect((await client.predict("/shout", ["abc"])).data).toEqual(["ABC"]);
    expect((await client.predict("/count", ["abcd"])).data).toEqual([4]);
    const [shout, count] = client.config?.dependencies ?? [];
    expect(count.inputs).toEqual(shout.outputs);
  });
});
