import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import websocket from "@fastify/websocket";
import { SPANISH_WORDS } from "@vistazo/doodle/words";
import type { DrawingStore } from "@vistazo/drawings";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { drawings } from "./drawings/drawing-routes.js";
import { exports } from "./drawings/export-routes.js";
import { moderation } from "./drawings/moderation-routes.js";
import { reports } from "./drawings/report-routes.js";
import { statistics } from "./drawings/statistics-routes.js";
import { words } from "./drawings/word-routes.js";
import { GAME_LIMITS, type GameLimits } from "./game/game-limits.js";
import { games } from "./game/game-routes.js";
import { player } from "./game/player-routes.js";
import { saveDrawing } from "./game/save-drawing.js";
import { mountApps } from "./gradio/mount-apps.js";
import { Catalogue } from "./inference/catalogue.js";
import { inference } from "./inference/inference-route.js";
import { loads } from "./inference/load-routes.js";
import { models } from "./inference/model-routes.js";
import { taskRoutes } from "./inference/task-routes.js";
import { describeApi } from "./platform/describe-api.js";
import { StudioError } from "./platform/error.js";
import { health } from "./platform/health.js";
import { type App, createServer } from "./platform/http-server.js";
import { guardOrigin } from "./platform/origin-guard.js";
import { pages } from "./platform/pages.js";
import { Pseudonyms } from "./platform/pseudonyms.js";
import { Metrics } from "./platform/telemetry.js";
import type { RecogniserLearning } from "./recogniser/learning.js";
import { recogniser } from "./recogniser/recogniser-routes.js";
import type { DrawingJudge, StudioRecogniser } from "./recogniser/studio-recogniser.js";
import { RoomHall } from "./rooms/room-hall.js";
import { rooms } from "./rooms/room-routes.js";
import { DEFAULT_ROOM_SETTINGS, type RoomSettings } from "./rooms/settings.js";
import type { DrawingStudio, GameStudio, Studio } from "./studio.js";

export interface AppOptions
  extends Pick<Studio, "engine" | "host" | "folders" | "loopback">,
    Partial<Pick<Studio, "maxPhotoBytes" | "patience">> {
  allowedHosts?: readonly string[];
  /** Models of the project's own to propose, as `vistazo/dogs-or-cats`. */
  ownModels?: readonly string[];
  /** Where the built pages lie; null to serve none. */
  pagesDir?: string | null;
  logLevel?: string;
  /** Where drawings are kept; without, there are neither the game nor its drawings. */
  drawings?: DrawingStore;
  /** Says what drawings are; it is closed with the app. */
  recogniser?: StudioRecogniser;
  /** Lets it learn from the drawings that are kept; it is closed with the app. */
  learning?: RecogniserLearning;
  /** With which drawings can be reviewed, and the recogniser's version chosen, from elsewhere; null for only on this computer. */
  moderatorToken?: string | null;
  /** What judges drawings before they are kept. Default: the recogniser; without either none is taken. */
  judge?: DrawingJudge;
  gameLimits?: Partial<GameLimits>;
  /** Proxies whose word about a request's address is taken: all, or by address. None by default. */
  trustProxy?: boolean | string;
  /** How rooms go and what they may cost, where not as by default. */
  rooms?: Partial<RoomSettings>;
}

/** Puts the server together, without listening yet. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { engine, host, folders, loopback } = options;
  const studio: Studio = {
    engine,
    host,
    folders,
    loopback,
    maxPhotoBytes: options.maxPhotoBytes ?? 32_000_000,
    // Below the five minutes after which Node's fetch gives up on an answer.
    patience: options.patience ?? 120_000,
    catalogue: new Catalogue({ engine, folders, host, ownModels: options.ownModels ?? [], showPaths: loopback }),
    metrics: new Metrics(host),
  };

  const app = createServer(options.logLevel ?? "warn", options.trustProxy ?? false);
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    studio.metrics.requests.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    if (route === "/api/drawings" && request.method === "POST" && reply.statusCode === 201)
      options.learning?.noteDrawing();
  });
  guardOrigin(app, { loopback, allowedHosts: options.allowedHosts ?? [] });

  await describeApi(app);
  // Only where a route says how often it may be called from one address.
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_, { ttl }) =>
      new StudioError(
        "TOO_MANY_REQUESTS",
        `That was too often; wait ${Math.max(1, Math.ceil(ttl / 1000))} s and try again.`,
      ),
  });
  const roomSettings = { ...DEFAULT_ROOM_SETTINGS, ...options.rooms };
  await app.register(websocket, { options: { maxPayload: roomSettings.maxMessageBytes } });
  // Node's server forgets a connection that asked for an upgrade; one that got an answer instead would stay for ever.
  app.addHook("onResponse", async ({ headers, raw }) => {
    if (headers.upgrade !== undefined) raw.socket.destroySoon();
  });
  if (options.drawings) await app.register(cookie, { secret: Buffer.from(await options.drawings.secret("cookies")) });
  const hall = new RoomHall({
    settings: roomSettings,
    judge: options.judge ?? options.recogniser,
    words: Object.keys(SPANISH_WORDS),
  });
  app.addHook("preClose", async () => hall.close());
  await app.register(async (scope) => {
    const api = scope.withTypeProvider<ZodTypeProvider>();
    health(api, studio);
    taskRoutes(api, studio);
    models(api, studio);
    loads(api, studio);
    inference(api, studio);
    rooms(api, hall, roomSettings);
    if (options.recogniser) {
      recogniser(api, {
        ...studio,
        recogniser: options.recogniser,
        learning: options.learning ?? null,
        moderatorToken: options.moderatorToken ?? null,
      });
    }
    if (options.drawings) {
      const drawingStudio: DrawingStudio = {
        ...studio,
        drawings: options.drawings,
        pseudonyms: new Pseudonyms(await options.drawings.secret("pseudonyms")),
        gameLimits: { ...GAME_LIMITS, ...options.gameLimits },
        moderatorToken: options.moderatorToken ?? null,
      };
      words(api, drawingStudio);
      drawings(api, drawingStudio);
      reports(api, drawingStudio);
      moderation(api, drawingStudio);
      statistics(api, drawingStudio);
      exports(api, drawingStudio);
      const judge = options.judge ?? options.recogniser;
      if (judge) {
        const gameStudio: GameStudio = { ...drawingStudio, judge };
        player(api, gameStudio);
        saveDrawing(api, gameStudio);
        games(api, gameStudio);
      }
    }
  });
  await mountApps(app, studio);
  await pages(app, options.pagesDir ?? null);
  app.addHook("onClose", () => host.close());
  app.addHook("onClose", async () => {
    await options.learning?.close();
    await options.recogniser?.close();
  });
  return app;
}
