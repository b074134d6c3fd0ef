import { CONTRACT, type ReadinessView } from "@vistazo/api";
import type { DrawingStore } from "@vistazo/drawings";
import type { Feature } from "./http-server.js";
import { keptFor } from "./kept-for.js";
import { serve } from "./serve.js";

export interface ReadinessOptions {
  readonly host: { readonly loaded: { readonly models: number }; readonly loading: number; readonly waiting: number };
  readonly drawings?: Pick<DrawingStore, "secret">;
  /** Models that must be there. Default: none. */
  readonly served?: { readonly ready: boolean };
}

/** A database that takes longer to answer is lost, in milliseconds. */
const PATIENCE = 2000;
/** Whoever asks more often gets the same answer, in milliseconds. */
const KEPT = 500;

/** Tells whether the server can do what it is for. `/healthz` tells that it lives. */
export function readinessFeature({ host, drawings, served }: ReadinessOptions): Feature {
  const ask = async (): Promise<ReadinessView["database"]> => {
    if (!drawings) return "none";
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"lost">((resolve) => {
      timer = setTimeout(() => resolve("lost"), PATIENCE);
    });
    const answered = drawings.secret("cookies").then(
      () => "ok" as const,
      () => "lost" as const,
    );
    return Promise.race([answered, late]).finally(() => clearTimeout(timer));
  };
  const database = keptFor(KEPT, ask);
  return (server) => {
    serve(server, CONTRACT.studio.readiness, {}, async (_, reply) => {
      const state = await database();
      const ready = state !== "lost" && (served?.ready ?? true);
      const models = { ready: host.loaded.models, loading: host.loading };
      const view = { ready, database: state, models, waiting: host.waiting };
      if (ready) return view;
      return reply.status(503).header("retry-after", "1").send(view);
    });
  };
}
