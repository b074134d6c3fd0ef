import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SpanKind, trace } from "@opentelemetry/api";
import { pipeline } from "@vistazo/vision";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { MemoryDrawings } from "../../../packages/drawings/tests/memory-drawings.js";
import { type RunningStudio, startStudio } from "../src/start.js";
import { type ReceivedSpan, TraceReceiver, valuesOf } from "./trace-receiver.js";

const folder = fileURLToPath(new URL("../../../packages/vision/tests/fixtures/classification/", import.meta.url));
const photo = join(folder, "landscape.png");
/** A request that comes from a trace elsewhere. */
const elsewhere = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331" };
const traceparent = `00-${elsewhere.traceId}-${elsewhere.spanId}-01`;

let receiver: TraceReceiver;
let studio: RunningStudio;
let dataDir: string;
let logged: { readonly reqId?: string; readonly trace_id?: string; readonly span_id?: string; readonly msg?: string }[];

beforeAll(async () => {
  receiver = await TraceReceiver.start();
  dataDir = await mkdtemp(join(tmpdir(), "vistazo-traces-"));
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url);
  vi.stubEnv("OTEL_BSP_SCHEDULE_DELAY", "50");
  vi.stubEnv("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=tests");
  logged = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    for (const line of String(text).trim().split("\n")) if (line.startsWith("{")) logged.push(JSON.parse(line));
    return true;
  });
  const drawings = new MemoryDrawings();
  studio = await startStudio({ port: 0, dataDir, drawings, serve: [`small=${join(folder, "vit")}`], logLevel: "info" });
  await vi.waitFor(async () => expect((await fetch(`${studio.url}/readyz`)).status).toBe(200), 60_000);
}, 90_000);
afterAll(async () => {
  await studio.close();
  await receiver.close();
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true, force: true });
});

/** The span of a request, once all of it has come. */
async function spanOf(response: Response): Promise<ReceivedSpan> {
  const id = response.headers.get("x-request-id");
  await response.arrayBuffer();
  return vi.waitFor(() => {
    const found = receiver.spans.find(({ attributes }) => valuesOf(attributes)["vistazo.request.id"] === id);
    if (!found) throw new Error(`No span of ${id} has come.`);
    return found;
  }, 10_000);
}

const leaf = (name: string) => ({ name, within: [] });

it("tells of a photo where its time went, in its own process and in the model's, within the asker's trace", async () => {
  const response = await fetch(studio.url, { method: "POST", headers: { traceparent }, body: await readFile(photo) });
  expect(response.status).toBe(200);
  const span = await spanOf(response);
  expect(span).toMatchObject({ kind: SpanKind.SERVER + 1, traceId: elsewhere.traceId, parentSpanId: elsewhere.spanId });
  expect(receiver.tree(span)).toEqual({
    name: "POST /",
    within: [
      leaf("decode"),
      leaf("queue"),
      { name: "run", within: [leaf("preprocess"), leaf("network"), leaf("postprocess")] },
    ],
  });
  expect(valuesOf(span.attributes)).toMatchObject({
    "http.request.method": "POST",
    "http.route": "/",
    "http.response.status_code": 200,
  });
  // What was measured in another process lies within what was measured here.
  const run = receiver.within(span)[2];
  const [begin, end] = [BigInt(run.startTimeUnixNano), BigInt(run.endTimeUnixNano)];
  for (const inner of receiver.within(run)) {
    expect(BigInt(inner.startTimeUnixNano)).toBeGreaterThanOrEqual(begin - 2_000_000n);
    expect(BigInt(inner.endTimeUnixNano)).toBeLessThanOrEqual(end + 2_000_000n);
  }
});

it("ties lines of the log to the trace", async () => {
  const response = await fetch(studio.url, { method: "POST", headers: { traceparent }, body: await readFile(photo) });
  const { spanId, traceId } = await spanOf(response);
  const lines = logged.filter(({ reqId }) => reqId === response.headers.get("x-request-id"));
  expect(lines.map(({ msg }) => msg)).toEqual(["incoming request", "request completed"]);
  for (const line of lines) expect(line).toMatchObject({ trace_id: traceId, span_id: spanId });
});

it("begins a trace where the asker has none, and says what failed", async () => {
  const body = JSON.stringify({ inputs: "http://127.0.0.1:9/cat.png" });
  const headers = { "content-type": "application/json" };
  const response = await fetch(studio.url, { method: "POST", headers, body });
  const span = await spanOf(response);
  expect(span.parentSpanId).toBeUndefined();
  expect(receiver.tree(span)).toEqual({ name: "POST /", within: [leaf("fetch")] });
  expect(receiver.within(span)[0].status).toMatchObject({ code: 2, message: expect.stringContaining("127.0.0.1") });
  expect(valuesOf(span.attributes)).toMatchObject({ "http.response.status_code": response.status });
});

it("tells of a drawing how it was judged and kept", async () => {
  const drawing = [
    [
      [10, 20, 30],
      [5, 6, 7],
      [0, 16, 33],
    ],
  ];
  const body = JSON.stringify({ id: "123456789012345678", word: "cat", drawing });
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${studio.url}/api/drawings`, { method: "POST", headers, body });
  expect(response.status).toBe(201);
  const span = await spanOf(response);
  expect(receiver.tree(span)).toEqual({
    name: "POST /api/drawings",
    within: [leaf("judge"), leaf("database save")],
  });
});

it("hands a trace on to the server whose network a pipeline asks", async () => {
  const classify = await pipeline("image-classification", `${studio.url}/v2/models/small`);
  const mine = await trace.getTracer("test").startActiveSpan("mine", async (span) => {
    await classify(photo);
    span.end();
    return span.spanContext();
  });
  await classify.dispose();
  await vi.waitFor(() => {
    const within = receiver.within(mine).map(({ name, kind }) => `${kind} ${name}`);
    expect(within.sort()).toEqual(
      ["1 decode", "1 network", "1 postprocess", "1 preprocess", "2 POST /v2/models/:model/infer"].sort(),
    );
  }, 10_000);
  const asked = receiver.within(mine).find(({ kind }) => kind === 2) as ReceivedSpan;
  expect(receiver.tree(asked).within).toEqual([leaf("queue"), { name: "run", within: [leaf("network")] }]);
});

it("writes nothing of probes, and says who sends it", () => {
  expect(receiver.spans.filter(({ name }) => /readyz|healthz|metrics/u.test(name))).toEqual([]);
  expect([...receiver.paths]).toEqual(["POST /v1/traces"]);
  expect(receiver.resources[0]).toMatchObject({
    "service.name": "vistazo",
    "service.version": expect.stringMatching(/^\d/u),
    "deployment.environment.name": "tests",
  });
});
