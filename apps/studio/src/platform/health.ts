import type { Studio } from "../studio.js";
import type { App } from "./http-server.js";

/** Liveness, and figures for Prometheus. */
export function health(app: App, { metrics }: Studio): void {
  app.get("/healthz", { schema: { hide: true } }, async () => ({ status: "ok" }));
  app.get("/metrics", { schema: { hide: true } }, async (_, reply) => {
    reply.type(metrics.registry.contentType);
    return metrics.registry.metrics();
  });
}
