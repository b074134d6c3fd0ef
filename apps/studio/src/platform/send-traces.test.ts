import { trace } from "@opentelemetry/api";
import { afterEach, expect, it, vi } from "vitest";
import { sendTraces } from "./send-traces.js";

afterEach(() => {
  vi.doUnmock("@opentelemetry/sdk-trace-node");
  trace.disable();
});

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" };
const ask = (env: NodeJS.ProcessEnv) => sendTraces("1.0.0", () => {}, env);

it.each<NodeJS.ProcessEnv>([
  {},
  { OTEL_EXPORTER_OTLP_ENDPOINT: "" },
  { OTEL_SERVICE_NAME: "mine" },
  { ...endpoint, OTEL_SDK_DISABLED: "true" },
  { ...endpoint, OTEL_TRACES_EXPORTER: "none" },
])("loads and sends nothing with %o", async (env) => {
  vi.doMock("@opentelemetry/sdk-trace-node", () => {
    throw new Error("It was loaded.");
  });
  expect(await ask(env)).toBeUndefined();
  expect(trace.getTracer("test").startSpan("one").isRecording()).toBe(false);
});

it.each([
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "collector" }, "OTEL_EXPORTER_OTLP_ENDPOINT is no address"],
  [{ ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" }, "by http/json, not by grpc"],
  [{ ...endpoint, OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: "http/protobuf" }, "by http/json, not by http/protobuf"],
])("refuses %o in a sentence", async (env, sentence) => {
  await expect(ask(env)).rejects.toMatchObject({ code: "BAD_PARAMETER", message: expect.stringContaining(sentence) });
});

it("says what to install where it is missing", async () => {
  vi.doMock("@opentelemetry/sdk-trace-node", () => {
    throw new Error("Cannot find package");
  });
  await expect(ask(endpoint)).rejects.toMatchObject({
    code: "BAD_PARAMETER",
    message:
      "OTEL_EXPORTER_OTLP_ENDPOINT asks for traces, and OpenTelemetry is not installed: npm install @opentelemetry/sdk-trace-node @opentelemetry/exporter-trace-otlp-http, or unset it.",
  });
});

it("tells, where nobody takes the spans, and closes all the same", async () => {
  const problems: string[] = [];
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.OTEL_EXPORTER_OTLP_ENDPOINT);
  vi.stubEnv("OTEL_EXPORTER_OTLP_TIMEOUT", "500");
  const sender = await sendTraces("1.0.0", (message) => problems.push(message));
  trace.getTracer("test").startSpan("one").end();
  await sender?.close();
  vi.unstubAllEnvs();
  expect(problems).toEqual(["Traces could not be sent: connect ECONNREFUSED 127.0.0.1:9"]);
});
