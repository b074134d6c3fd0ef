import swagger from "@fastify/swagger";
import { CONTRACT } from "@vistazo/api";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import type { HttpServer } from "./http-server.js";
import { serve } from "./serve.js";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Of a route of the contract, as it stands there. */
    path?: string;
  }
}

/** Describes the contract's routes that are added from here on in OpenAPI, at `/api/openapi.json`. */
export async function describeApi(server: HttpServer): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Vistazo studio",
        version: "0.1.0",
        description: "Vision models behind the Inference API, and what the studio's pages use to choose and load them.",
      },
    },
    transform: ({ schema, url, route, ...more }) => {
      const path = route.config?.path;
      // The Gradio apps describe themselves, each at its own `gradio_api/openapi.json`.
      if (path === undefined) return { schema: { hide: true }, url };
      const described = jsonSchemaTransform({ schema, url, route, ...more });
      return { ...described, url: path.replace("...}", "}") };
    },
    transformObject: (document) => pathFirst(jsonSchemaTransformObject(document)),
  });
  serve(server, CONTRACT.studio.description, {}, (_, reply) => reply.send(server.swagger()));
}

interface Operation {
  parameters?: { in?: string }[];
}

/** What is part of the address stands first among an operation's parameters. */
function pathFirst<Document extends { paths?: object }>(document: Document): Document {
  for (const operations of Object.values(document.paths ?? {}) as Record<string, Operation>[]) {
    for (const { parameters } of Object.values(operations)) {
      parameters?.sort((a, b) => Number(b.in === "path") - Number(a.in === "path"));
    }
  }
  return document;
}
