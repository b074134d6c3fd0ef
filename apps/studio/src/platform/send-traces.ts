import { currentTracer } from "@vistazo/tracing";
import { StudioError } from "./error.js";

/** What sends traces, until it is closed. */
export interface TraceSender {
  /** Sends what is left. */
  close(): Promise<void>;
}

const PROTOCOL = "http/json";
const PACKAGES = ["@opentelemetry/sdk-trace-node", "@opentelemetry/exporter-trace-otlp-http"];

/**
 * Sends spans where the variables of OpenTelemetry say, `OTEL_EXPORTER_OTLP_ENDPOINT` or `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`. Without them
 * nothing is loaded and nothing is sent. Which requests are traced says `OTEL_TRACES_SAMPLER`, all by default.
 *
 * https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 *
 * @param version of the program
 * @param onproblem told why spans could not be sent
 * @throws StudioError BAD_PARAMETER where they ask for what is not done here, or OpenTelemetry is not installed
 */
export async function sendTraces(
  version: string,
  onproblem: (message: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<TraceSender | undefined> {
  const name = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"].find((name) => env[name]);
  const isOff = env.OTEL_SDK_DISABLED?.toLowerCase() === "true" || env.OTEL_TRACES_EXPORTER === "none";
  if (name === undefined || isOff) return undefined;
  if (!URL.canParse(env[name] as string))
    throw new StudioError("BAD_PARAMETER", `${name} is no address; set it to one as http://127.0.0.1:4318.`);
  const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? env.OTEL_EXPORTER_OTLP_PROTOCOL ?? PROTOCOL;
  if (protocol !== PROTOCOL) {
    throw new StudioError(
      "BAD_PARAMETER",
      `Traces are sent by ${PROTOCOL}, not by ${protocol.slice(0, 40)}; unset OTEL_EXPORTER_OTLP_PROTOCOL, and name the collector's port for HTTP, usually 4318.`,
    );
  }
  const { api, sdk, exporter, resources } = await load(name);
  const { defaultResource, detectResources, envDetector, resourceFromAttributes } = resources;
  const own = resourceFromAttributes({ "service.name": "vistazo", "service.version": version });
  const provider = new sdk.NodeTracerProvider({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES go before ours.
    resource: defaultResource()
      .merge(own)
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new sdk.BatchSpanProcessor(new exporter.OTLPTraceExporter())],
  });
  provider.register();
  // Of another version, which does not find what is registered under this one's.
  if (/^0*$/u.test(currentTracer()?.serve("", {}, {}).traceId ?? "")) {
    throw new StudioError(
      "BAD_PARAMETER",
      "The OpenTelemetry that is installed is for another version of @opentelemetry/api than vistazo's; npm ls @opentelemetry/api says which.",
    );
  }
  const tell = (problem: unknown) => onproblem(`Traces could not be sent: ${reason(problem)}`);
  const silent = () => {};
  api.diag.setLogger(
    { error: tell, warn: silent, info: silent, debug: silent, verbose: silent },
    { logLevel: api.DiagLogLevel.ERROR, suppressOverrideMessage: true },
  );
  return { close: () => provider.shutdown().catch(tell) };
}

/** OpenTelemetry tells errors as JSON. */
function reason(problem: unknown): string {
  if (problem instanceof Error) return problem.message;
  try {
    const { message } = JSON.parse(String(problem)) as { readonly message?: unknown };
    if (typeof message === "string") return message;
  } catch {
    // It was told in words.
  }
  return String(problem);
}

async function load(variable: string) {
  try {
    const [api, sdk, exporter, resources, { traceWithOpenTelemetry }] = await Promise.all([
      import("@opentelemetry/api"),
      import("@opentelemetry/sdk-trace-node"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
      import("@vistazo/tracing/opentelemetry"),
    ]);
    traceWithOpenTelemetry();
    return { api, sdk, exporter, resources };
  } catch (cause) {
    throw new StudioError(
      "BAD_PARAMETER",
      `${variable} asks for traces, and OpenTelemetry is not installed: npm install ${PACKAGES.join(" ")}, or unset it.`,
      { cause },
    );
  }
}
