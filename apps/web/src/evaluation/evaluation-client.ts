import { MetricsError } from "@vistazo/metrics";
import { AskedWorker, webWorkerPort } from "@vistazo/worker";
import type { Questions } from "./protocol.js";

/** Evaluates in a worker, so that the page goes on answering while files are read. It throws MetricsError for what is wrong in a file. */
export function startEvaluation(): AskedWorker<Questions> {
  const script = new Worker(new URL("./evaluation-worker.ts", import.meta.url), { type: "module" });
  return new AskedWorker(webWorkerPort(script), { errors: { MetricsError } });
}
