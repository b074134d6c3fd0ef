import { trace } from "@opentelemetry/api";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import { traced } from "@vistazo/tracing";
import { traceWithOpenTelemetry } from "@vistazo/tracing/opentelemetry";
import { afterEach, beforeAll, expect, it } from "vitest";
import { BatchQueue } from "./batch-queue.js";

const exporter = new InMemorySpanExporter();
beforeAll(() => {
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  traceWithOpenTelemetry();
});
afterEach(() => exporter.reset());

const request = <T>(name: string, work: () => Promise<T>) =>
  trace.getTracer("test").startActiveSpan(name, (span) => work().finally(() => span.end()));
const parents = () => {
  const spans = exporter.getFinishedSpans();
  const names = new Map(spans.map((span) => [span.spanContext().spanId, span.name]));
  return spans.map(({ name, parentSpanContext }) => `${names.get(parentSpanContext?.spanId ?? "") ?? "-"} > ${name}`);
};
const { signal } = new AbortController();

function queue(options: { readonly fail?: (item: string) => boolean } = {}) {
  return new BatchQueue<string, string>({
    most: 8,
    wait: 0,
    kind: () => "",
    run: async (items) => {
      await traced("network", () => new Promise((resolve) => setTimeout(resolve, 5)));
      if (options.fail?.(items.join())) throw new Error("no");
      return items;
    },
  });
}

it("gives each request its wait and its run, and tells what is within once for those that ran together", async () => {
  const works = queue();
  const add = (name: string) => request(name, () => works.add(name, signal));
  await Promise.all(["a", "b", "c"].map(add));
  expect(parents().sort()).toEqual(
    [
      ...["- > a", "- > b", "- > c"],
      ...["a > queue", "b > queue", "c > queue"],
      ...["a > run", "b > run", "c > run"],
      ...["run > network", "run > network"],
    ].sort(),
  );
  const runs = exporter.getFinishedSpans().filter(({ name }) => name === "run");
  // “a” came first and ran alone; “b” and “c” came meanwhile.
  expect(runs.map(({ attributes }) => attributes["vistazo.batch.items"])).toEqual([1, 2, 2]);
  const [alone, first, other] = runs;
  expect([alone.links, first.links]).toEqual([[], []]);
  expect(other.links.map(({ context }) => context.spanId)).toEqual([first.spanContext().spanId]);
  const networks = exporter.getFinishedSpans().filter(({ name }) => name === "network");
  expect(networks.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual([
    alone.spanContext().spanId,
    first.spanContext().spanId,
  ]);
});

it("says which runs failed, also where each is then tried alone", async () => {
  const works = queue({ fail: (items) => items.includes("bad") });
  const add = (name: string) => request(name, () => works.add(name, signal));
  await Promise.allSettled(["first", "good", "bad"].map(add));
  const runs = exporter.getFinishedSpans().filter(({ name }) => name === "run");
  const told = runs.map(({ attributes, status }) => `${attributes["vistazo.batch.items"]} ${status.message ?? "done"}`);
  expect(told.sort()).toEqual(["1 done", "1 done", "1 no", "2 no", "2 no"]);
});

it("ends the wait of who leaves", async () => {
  const works = queue();
  const leaving = new AbortController();
  const first = request("a", () => works.add("a", signal));
  const second = request("b", () => works.add("b", leaving.signal)).catch(() => {});
  leaving.abort(new Error("left"));
  await Promise.all([first, second]);
  const waits = exporter.getFinishedSpans().filter(({ name }) => name === "queue");
  expect(waits.map(({ status }) => status.message ?? "done").sort()).toEqual(["done", "left"]);
});
