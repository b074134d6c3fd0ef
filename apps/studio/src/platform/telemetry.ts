import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ModelHost } from "../inference/model-host.js";

/** What a Prometheus server may read of the studio. */
export class Metrics {
  readonly registry = new Registry();
  /** Seconds from a request's arrival to its answer's end. */
  readonly requests = new Histogram({
    name: "vistazo_http_request_seconds",
    help: "Duration of HTTP requests",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [this.registry],
  });
  /** Seconds that a photo took, waiting for its turn and its model included. */
  readonly inference = new Histogram({
    name: "vistazo_inference_seconds",
    help: "Duration of answered inference requests, waiting included",
    labelNames: ["task"],
    buckets: [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 60],
    registers: [this.registry],
  });

  constructor(host: ModelHost) {
    collectDefaultMetrics({ register: this.registry });
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers: [this.registry],
        collect() {
          this.set(read());
        },
      });
    gauge("vistazo_photos_waiting", "Photos under way and waiting", () => host.waiting);
    gauge("vistazo_models_loaded", "Models in memory", () => host.loaded.models);
    gauge("vistazo_models_bytes", "Memory of the models, roughly", () => host.loaded.bytes);
  }
}
