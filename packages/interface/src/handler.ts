import type { IncomingMessage, ServerResponse } from "node:http";
import Fastify from "fastify";
import type { App } from "./app.js";
import type { ServeOptions } from "./server/options.js";
import { OWN_NETWORK } from "./server/own-network.js";

export interface HandlerOptions extends ServeOptions {
  /** Where the app is, such as "/apps/cats". Default: at the top. */
  readonly prefix?: string;
  /** As in `launch`. */
  readonly trustProxy?: boolean | string | string[];
}

/** A listener for requests to Node's own server; what is not under the prefix goes to `next`, where there is one. */
export interface AppHandler {
  (request: MountedRequest, response: ServerResponse, next?: (error?: unknown) => void): void;
  /** Cancels what runs, hangs up, and removes the app's files. */
  close(): Promise<void>;
}

/** Express and its like take the path that a handler is mounted under off `url`. */
type MountedRequest = IncomingMessage & { readonly originalUrl?: string };

export async function createHandler(app: App, options: HandlerOptions): Promise<AppHandler> {
  const { prefix: wanted = "", trustProxy = OWN_NETWORK, ...settings } = options;
  const prefix = wanted.replace(/^\/*(?=.)/, "/").replace(/\/+$/, "");
  const server = Fastify({ trustProxy, pluginTimeout: 0, logger: { level: "warn" } });
  await server.register(app.plugin(settings), { prefix });
  await server.ready();
  const handler = (request: MountedRequest, response: ServerResponse, next?: (error?: unknown) => void) => {
    const url = (request.originalUrl ?? request.url ?? "/").replace(/^\/{2,}/, "/");
    if (next && !isUnder(url, prefix)) return next();
    request.url = url;
    server.routing(request, response);
  };
  return Object.assign(handler, { close: () => server.close() });
}

function isUnder(url: string, prefix: string): boolean {
  return prefix === "" || (url.startsWith(prefix) && /^([/?#]|$)/.test(url.slice(prefix.length)));
}
