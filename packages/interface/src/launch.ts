import Fastify, { type FastifyInstance, type FastifyPluginAsync } from "fastify";
import { InterfaceError } from "./errors.js";
import type { ServeOptions } from "./server/options.js";
import { OWN_NETWORK } from "./server/own-network.js";
import { plainLog } from "./server/plain-log.js";

export interface LaunchOptions extends ServeOptions {
  /** Default: 7860, or the next one that is free; 0 for any. A port that is given must be free. */
  readonly port?: number;
  /** Default "127.0.0.1": this machine only. "0.0.0.0" for everybody who reaches it. */
  readonly host?: string;
  /** Says nothing on the terminal. Default false. */
  readonly quiet?: boolean;
  /**
   * Proxies whose X-Forwarded-Host and X-Forwarded-Proto say where people reach the app: addresses, networks or their names, with commas
   * between; `true` for all, `false` for none. Default: this machine and private networks, as containers have ("loopback, linklocal, uniquelocal").
   */
  readonly trustProxy?: boolean | string | string[];
  /** Certificate and key (PEM) to serve over HTTPS. */
  readonly https?: { readonly cert: string | Buffer; readonly key: string | Buffer };
}

export interface LaunchedApp {
  /** Where to open it. */
  readonly url: string;
  readonly port: number;
  readonly server: FastifyInstance;
  /** Cancels what runs, hangs up, and removes the app's files. */
  close(): Promise<void>;
}

const FIRST_PORT = 7860;
const PORTS_TRIED = 100;

/** @throws InterfaceError `port-in-use` */
export async function launch(
  title: string,
  plugin: FastifyPluginAsync,
  options: LaunchOptions & { readonly host: string },
): Promise<LaunchedApp> {
  const { host, quiet = false, trustProxy = OWN_NETWORK, https } = options;
  const server: FastifyInstance = Fastify({
    trustProxy,
    forceCloseConnections: true,
    // A busy machine may take long to load the server, which is no reason to give up.
    pluginTimeout: 0,
    // The JavaScript client appends "/config" to an address that ends with a slash, too.
    rewriteUrl: ({ url = "/" }) => url.replace(/^\/{2,}/, "/"),
    logger: quiet ? false : { level: "warn", stream: plainLog(process.stderr) },
    // The types know a server either with or without HTTPS; null is without.
    https: (https ?? null) as null,
  });
  await server.register(plugin);
  const port = await listen(server, host, options.port);
  const shownHost = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const url = `${https ? "https" : "http"}://${shownHost}:${port}`;
  if (!quiet) process.stderr.write(`${title} is at ${url}\n`);
  return { url, port, server, close: () => server.close() };
}

async function listen(server: FastifyInstance, host: string, wanted: number | undefined): Promise<number> {
  const first = wanted ?? FIRST_PORT;
  const last = wanted === undefined ? FIRST_PORT + PORTS_TRIED - 1 : wanted;
  for (let port = first; port <= last; port++) {
    try {
      await server.listen({ host, port });
      const address = server.server.address();
      return typeof address === "object" && address ? address.port : port;
    } catch (error) {
      if ((error as { code?: unknown }).code !== "EADDRINUSE") throw error;
    }
  }
  const range = first === last ? `Port ${first} is` : `The ports ${first} to ${last} are`;
  throw new InterfaceError("port-in-use", `${range} taken by another program: choose another with \`port\`.`);
}
