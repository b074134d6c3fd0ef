import { context, propagation, trace } from "@opentelemetry/api";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { traceWithOpenTelemetry } from "./opentelemetry.js";
import { Recording } from "./recording.js";
import { handOn, openSpan, placeOf, setTracer, traced, traceHeaders } from "./spans.js";

const exporter = new InMemorySpanExporter();
beforeAll(() => {
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  traceWithOpenTelemetry();
});
afterEach(() => exporter.reset());
afterAll(() => {
  setTracer(undefined);
  trace.disable();
  context.disable();
  propagation.disable();
});

const within = <T>(work: () => T): T =>
  trace.getTracer("test").startActiveSpan("root", (span) => {
    const done = work();
    span.end();
    return done;
  });
/** Names with the one that each is a part of. */
const written = () => {
  const spans = exporter.getFinishedSpans();
  const names = new Map(spans.map((span) => [span.spanContext().spanId, span.name]));
  return spans.map(({ name, parentSpanContext }) => `${names.get(parentSpanContext?.spanId ?? "") ?? "-"} > ${name}`);
};

it("writes nothing where no span is under way, and does the work", () => {
  expect(traced("a", () => 1)).toBe(1);
  expect(openSpan("a")).toBeUndefined();
  expect(handOn()).toBeUndefined();
  expect(traceHeaders()).toEqual({});
  expect(exporter.getFinishedSpans()).toEqual([]);
});

it("writes spans within one another, of works that give something at once or later", async () => {
  await within(() => traced("a", async () => traced("b", () => 2, { photos: 3 })));
  expect(written().sort()).toEqual(["- > root", "a > b", "root > a"]);
  const b = exporter.getFinishedSpans().find(({ name }) => name === "b");
  expect(b?.attributes).toEqual({ photos: 3 });
});

it("says what a work failed with, which is thrown all the same", async () => {
  const failure = new Error("no");
  const fail = () => {
    throw failure;
  };
  expect(() => within(() => traced("a", fail))).toThrow(failure);
  await expect(within(() => traced("b", async () => fail()))).rejects.toBe(failure);
  const told = exporter.getFinishedSpans().filter(({ name }) => name !== "root");
  expect(told.map(({ status }) => status)).toEqual([
    { code: 2, message: "no" },
    { code: 2, message: "no" },
  ]);
});

it("goes on later where it was", () => {
  within(() => {
    const place = placeOf();
    traced("other", () => place.run(() => traced("later", () => {})));
  });
  expect(written().sort()).toEqual(["- > root", "root > later", "root > other"]);
});

it("makes spans of what was noted elsewhere, with its times, parts and failures", async () => {
  const noted = await within(async () => {
    const asked = handOn();
    const recording = new Recording(asked?.headers ?? {});
    expect(recording.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/u);
    await recording.within(async () => {
      expect(traceHeaders()).toEqual(recording.headers);
      await traced("run", async () => {
        traced("preprocess", () => {});
        const network = traced("network", () => Promise.reject(new Error("too large")));
        await network.catch(() => {});
        // Of a thread that the process has asked.
        const inner = new Recording(handOn()?.headers ?? {});
        inner.within(() => traced("masks", () => {}));
        handOn()?.add(inner.finish());
      });
    });
    const spans = recording.finish();
    asked?.add(spans);
    return spans;
  });
  expect(written().sort()).toEqual(["- > root", "root > run", "run > masks", "run > network", "run > preprocess"]);
  const [run] = exporter.getFinishedSpans().filter(({ name }) => name === "run");
  const milliseconds = ([seconds, nanos]: readonly number[]) => seconds * 1e3 + nanos / 1e6;
  expect(milliseconds(run.startTime)).toBeCloseTo(noted[0].start, 1);
  expect(milliseconds(run.endTime)).toBeCloseTo(noted[0].end, 1);
  expect(Math.abs(noted[0].start - Date.now())).toBeLessThan(60_000);
  expect(exporter.getFinishedSpans().find(({ name }) => name === "network")?.status.message).toBe("too large");
});

it("ends what was begun and given up", () => {
  const recording = new Recording({});
  recording.within(() => openSpan("never ended"));
  const [span] = recording.finish();
  expect(span.end).toBeGreaterThanOrEqual(span.start);
});

it("leads from one span to another that it was done with", () => {
  within(() => {
    const [first, second] = [openSpan("first"), openSpan("second")];
    second?.link(first);
    second?.link(undefined);
    first?.end();
    second?.end();
    second?.end(new Error("twice"));
  });
  const [first, second] = exporter.getFinishedSpans();
  expect(second.links.map(({ context: { spanId } }) => spanId)).toEqual([first.spanContext().spanId]);
  expect(second.status.code).toBe(0);
});
