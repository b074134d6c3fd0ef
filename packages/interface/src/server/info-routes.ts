import type { FastifyInstance } from "fastify";
import { apiInfo } from "../gradio/api-info.js";
import { appConfig } from "../gradio/config.js";
import { openApi } from "../gradio/openapi.js";
import { API_PREFIX as P } from "../gradio/protocol.js";
import type { AppContext } from "./app-context.js";

/** What the app consists of, for clients. */
export function infoRoutes(app: FastifyInstance, context: AppContext, examples: unknown[][][]): void {
  const { model, settings } = context;
  const info = apiInfo(model);

  app.get("/config", async (request, reply) => {
    reply.header("cache-control", "no-store");
    return appConfig(model, { ...settings, username: context.user(request), examples });
  });
  for (const path of [`${P}/info`, `${P}/info/`]) app.get(path, async () => info);
  app.get(`${P}/openapi.json`, async (request) => openApi(model, context.root(request)));
  app.get(`${P}/app_id`, async () => ({ app_id: model.id }));
  app.get(`${P}/startup-events`, async () => true);
}
