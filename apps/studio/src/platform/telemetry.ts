import { CONTRACT } from "@vistazo/api";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Feature, HttpServer } from "./http-server.js";
import { type ModeratorOptions, requireModerator } from "./moderator.js";
import { perMinute, serve } from "./serve.js";

/** Figures of the running studio, which a Prometheus server may read. */
export class Telemetry {
  readonly #registry = new Registry();
  /** Seconds from a request's arrival to its answer's end. */
  readonly #requests = new Histogram({
    name: "vistazo_http_request_seconds",
    help: "Duration of HTTP requests",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [this.#registry],
  });
  /** Seconds that a photo took, waiting for its turn and its model included. */
  readonly inference = new Histogram({
    name: "vistazo_inference_seconds",
    help: "Duration of answered inference requests, waiting included",
    labelNames: ["task"],
    buckets: [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 60],
    registers: [this.#registry],
  });
  /** Seconds that a network took for tensors, waiting included. */
  readonly tensors = new Histogram({
    name: "vistazo_tensors_seconds",
    help: "Duration of answered requests of the Open Inference Protocol, waiting included",
    labelNames: ["model"],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 60],
    registers: [this.#registry],
  });
  /** Photos and tensors that ran together. */
  readonly batches = new Histogram({
    name: "vistazo_batch_items",
    help: "Photos and tensors for one model that ran together",
    buckets: [1, 2, 4, 8, 16, 32, 64],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** A figure that is read whenever it is asked for. */
  gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      },
    });
  }

  /** Counts all requests of a server. */
  watch(server: HttpServer): void {
    server.addHook("onResponse", async (request, reply) => {
      const route = request.routeOptions.url ?? "none";
      this.#requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    });
  }

  /** Tells whether the server lives, and the figures: to this computer, and elsewhere to whoever has the moderator's token. */
  feature(moderator: ModeratorOptions): Feature {
    return (server) => {
      serve(server, CONTRACT.studio.health, {}, () => ({ status: "ok" as const }));
      serve(server, CONTRACT.studio.figures, { limit: perMinute(120) }, async (request, reply) => {
        requireModerator(request, moderator);
        return reply.type(this.#registry.contentType).send(await this.#registry.metrics());
      });
    };
  }
}
