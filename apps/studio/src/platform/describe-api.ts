import swagger from "@fastify/swagger";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import type { App } from "./http-server.js";

/** Describes the routes that are added from here on in OpenAPI, at `/api/openapi.json`. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Vistazo studio",
        version: "0.1.0",
        description: "Vision models behind the Inference API, and what the studio's pages use to choose and load them.",
      },
    },
    // The apps describe themselves, each at its own `gradio_api/openapi.json`.
    transform: (route) =>
      route.url.startsWith("/apps/") ? { ...route, schema: { hide: true } } : jsonSchemaTransform(route),
    transformObject: (document) => nameWildcard(jsonSchemaTransformObject(document)),
  });
  app.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
}

/** The router's wildcard takes a model id with its slash; the description calls it by its name. */
function nameWildcard<Document extends { paths?: object }>(document: Document): Document {
  const text = JSON.stringify(document.paths).replaceAll("{*}", "{id}").replaceAll('"name":"*"', '"name":"id"');
  return { ...document, paths: JSON.parse(text) };
}
