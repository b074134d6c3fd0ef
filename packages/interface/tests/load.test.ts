import { request } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { Interface } from "../src/index.js";
import { eventually, join, readStream, serve, sleep, waitingAt } from "./support.js";

const CLIENTS = 200;
const WORK = 50;

it("serves 200 clients at once in order, and ends every stream", { timeout: 60_000 }, async () => {
  const started: number[] = [];
  const app = new Interface({
    fn: async (index) => {
      started.push(index);
      await sleep(WORK);
      return index;
    },
    inputs: "number",
    outputs: "number",
    concurrencyLimit: 2,
  });
  const { url } = await serve(app);
  const joined: number[] = [];
  const results = await Promise.all(
    Array.from({ length: CLIENTS }, async (_, index) => {
      const response = await join(url, `client-${index}`, [index]);
      expect(response.status).toBe(200);
      await response.json();
      joined.push(index);
      const messages = await readStream(`${url}/gradio_api/queue/data?session_hash=client-${index}`);
      const ranks = messages.filter(({ msg }) => msg === "estimation").map(({ rank }) => rank as number);
      expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
      return messages.find(({ msg }) => msg === "process_completed")?.output;
    }),
  );
  results.forEach((output, index) => {
    expect(output).toMatchObject({ data: [index] });
  });
  expect(new Set(started).size).toBe(CLIENTS);
  // Each ran in the order of joining, give or take the order in which 200 connections were accepted.
  const places = started.map((index, place) => Math.abs(joined.indexOf(index) - place));
  expect(Math.max(...places)).toBeLessThan(CLIENTS / 4);
});

it("frees the place of a client that vanishes, waiting or running", async () => {
  const started: string[] = [];
  const aborted: string[] = [];
  const app = new Interface({
    fn: (name, { signal }) => {
      started.push(name);
      if (!name.startsWith("slow")) return name;
      return new Promise<string>((resolve) =>
        signal.addEventListener("abort", () => {
          aborted.push(name);
          resolve(name);
        }),
      );
    },
    inputs: "text",
    outputs: "text",
  });
  const { url } = await serve(app);
  const open = async (name: string) => {
    await (await join(url, name, [name])).json();
    const stream = request(`${url}/gradio_api/queue/data?session_hash=${name}`).on("error", () => {});
    stream.end();
    await new Promise((resolve) => stream.on("response", (response) => response.once("data", resolve)));
    return stream;
  };
  const running = await open("slow 1");
  const waiting = await open("slow 2");
  await eventually(() => started.length === 1);
  expect(await waitingAt({ url })).toBe(1);
  waiting.destroy();
  await expect.poll(() => waitingAt({ url }), { timeout: 15_000 }).toBe(0);
  running.destroy();
  await eventually(() => aborted.length === 1);
  await (await join(url, "next", ["next"])).json();
  const messages = await readStream(`${url}/gradio_api/queue/data?session_hash=next`);
  expect(messages.map(({ msg }) => msg)).toContain("process_completed");
  expect(started).toEqual(["slow 1", "next"]);
});

it("holds no memory for calls that have ended", { timeout: 60_000 }, async () => {
  const app = new Interface({ fn: (text) => text.length, inputs: "text", outputs: "number", concurrencyLimit: 10 });
  const { url } = await serve(app);
  const text = "x".repeat(250_000);
  const round = (name: string) =>
    Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        await (await join(url, `${name}-${index}`, [text])).json();
        await readStream(`${url}/gradio_api/queue/data?session_hash=${name}-${index}`);
      }),
    );
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  for (let index = 0; index < 3; index++) await round(`warm ${index}`);
  const before = used();
  for (let index = 0; index < 8; index++) await round(`round ${index}`);
  // 160 calls of 250 kB each: 40 MB if their data stayed.
  expect(used() - before).toBeLessThan(10 * 1024 * 1024);
});
