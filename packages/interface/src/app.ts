import { isLoopback } from "@vistazo/network";
import type { FastifyPluginAsync } from "fastify";
import { InterfaceError } from "./errors.js";
import { type AppModel, type AppText, appModel } from "./gradio/app-model.js";
import type { AppHandler, HandlerOptions } from "./handler.js";
import { type NamesOf, refuseUnknown } from "./known-options.js";
import type { LaunchedApp, LaunchOptions } from "./launch.js";
import type { Step } from "./run/step.js";
import { SERVE_NAMES, type ServeOptions, type ServeSettings, serveSettings } from "./server/options.js";

const LAUNCH_NAMES: NamesOf<LaunchOptions> = {
  ...SERVE_NAMES,
  port: true,
  host: true,
  quiet: true,
  trustProxy: true,
  https: true,
};

/** This machine only. */
const DEFAULT_HOST = "127.0.0.1";

/** One or more steps that share a page and an API. */
export class App {
  readonly steps: readonly Step[];
  /** The page as the protocol describes it. */
  readonly model: AppModel;

  constructor(steps: readonly Step[], text?: AppText) {
    if (steps.length === 0) throw new InterfaceError("bad-option", "An app needs at least one step.");
    this.steps = steps;
    this.model = appModel(steps, text);
  }

  /** The app as a Fastify plugin, to mount it beside others: `server.register(app.plugin(), { prefix: "/apps/cats" })`. */
  plugin(options: ServeOptions = {}): FastifyPluginAsync {
    refuseUnknown(options, SERVE_NAMES, "plugin");
    return this.#plugin(serveSettings(options));
  }

  /** @param settings as the app is served, by itself or mounted */
  #plugin(settings: ServeSettings): FastifyPluginAsync {
    // The server is loaded when it is wanted: whoever imports this package for a part of it need not wait for it.
    return async (server, register) => {
      const { appPlugin } = await import("./server/app-plugin.js");
      await appPlugin(this.model, settings)(server, register);
    };
  }

  /**
   * The app as a listener for requests to Node's own server, for Express, Hono, Koa and whatever else is built on it:
   * `express().use(await app.handler({ prefix: "/apps/cats" }))`. It reads bodies itself, so it comes before what parses them.
   */
  async handler(options: HandlerOptions = {}): Promise<AppHandler> {
    refuseUnknown(
      options,
      { ...SERVE_NAMES, prefix: true, trustProxy: true } satisfies NamesOf<HandlerOptions>,
      "handler",
    );
    const { createHandler } = await import("./handler.js");
    return createHandler(this, options);
  }

  /** Serves the app on a port of its own. */
  async launch(options: LaunchOptions = {}): Promise<LaunchedApp> {
    refuseUnknown(options, LAUNCH_NAMES, "launch");
    const { launch } = await import("./launch.js");
    const host = options.host ?? DEFAULT_HOST;
    const plugin = this.#plugin(serveSettings(options, isLoopback(host)));
    return launch(this.model.title, plugin, { ...options, host });
  }
}
