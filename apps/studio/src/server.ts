import { createRequire } from "node:module";
import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import { SPANISH_WORDS } from "@vistazo/doodle/words";
import type { DrawingStore } from "@vistazo/drawings";
import { addressGroup } from "@vistazo/interface";
import { classroomFeature } from "./classroom/classroom-feature.js";
import { DrawingDownloads } from "./drawings/drawing-downloads.js";
import { drawingsFeature } from "./drawings/drawings-feature.js";
import { DrawingsService } from "./drawings/drawings-service.js";
import { gameFeature } from "./game/game-feature.js";
import { GAME_LIMITS, type GameLimits } from "./game/game-limits.js";
import { GameService } from "./game/game-service.js";
import { gradioFeature } from "./gradio/gradio-feature.js";
import { hubSearchFeature } from "./hub-search/hub-search-feature.js";
import { Catalogue } from "./inference/catalogue.js";
import type { Engine } from "./inference/engine.js";
import type { Folders } from "./inference/folders.js";
import { inferenceFeature } from "./inference/inference-feature.js";
import { InferenceService } from "./inference/inference-service.js";
import { Loads } from "./inference/loads.js";
import type { ModelHost } from "./inference/model-host.js";
import { modelsFeature } from "./inference/models-feature.js";
import { tasksFeature } from "./inference/tasks-feature.js";
import { openInferenceFeature } from "./open-inference/open-inference-feature.js";
import { OpenInferenceService } from "./open-inference/open-inference-service.js";
import { ServedModels } from "./open-inference/served-models.js";
import { photoByAddressFeature } from "./photos/photo-by-address.js";
import { describeApi } from "./platform/describe-api.js";
import { drainBeforeClose } from "./platform/drain.js";
import { StudioError } from "./platform/error.js";
import { createHttpServer, type Feature, type HttpServer } from "./platform/http-server.js";
import { DEFAULT_LIMITS, type Limits } from "./platform/limits.js";
import { isForOwnerAlone } from "./platform/moderator.js";
import { guardOrigin } from "./platform/origin-guard.js";
import { pages } from "./platform/pages.js";
import { Pseudonyms } from "./platform/pseudonyms.js";
import { RateCounts } from "./platform/rate-counts.js";
import { readinessFeature } from "./platform/readiness.js";
import { Telemetry } from "./platform/telemetry.js";
import type { PublicImport } from "./public-drawings/public-import.js";
import { publicImportFeature } from "./public-drawings/public-import-feature.js";
import type { RecogniserLearning } from "./recogniser/learning.js";
import { recogniserFeature } from "./recogniser/recogniser-feature.js";
import type { DrawingJudge, StudioRecogniser } from "./recogniser/studio-recogniser.js";
import { Peers, reachableAddress } from "./rooms/peers.js";
import { RoomHall } from "./rooms/room-hall.js";
import { type RoomsFeatureOptions, roomsFeature } from "./rooms/rooms-feature.js";
import { DEFAULT_ROOM_SETTINGS, type RoomSettings } from "./rooms/settings.js";
import { SharedRooms } from "./rooms/shared-rooms.js";
import { shareModelsFeature } from "./sharing/share-models-feature.js";
import { sketcherFeature } from "./sketcher/sketcher-feature.js";

export interface ServerOptions {
  engine: Engine;
  host: ModelHost;
  folders: Folders;
  /** The server listens on this computer's own address only. */
  loopback: boolean;
  /** How much of everything is taken, where not as by default. */
  limits?: Partial<Limits>;
  allowedHosts?: readonly string[];
  /** Models of the project's own to propose, as `vistazo/dogs-or-cats`. */
  ownModels?: readonly string[];
  /** What counts what goes on. Default: its own. */
  telemetry?: Telemetry;
  /** Models that are kept ready and served to programs. Default: none. */
  served?: ServedModels;
  /** Where the built pages lie; null to serve none. */
  pagesDir?: string | null;
  logLevel?: string;
  /** Where drawings are kept; without, there are neither the game nor its drawings. */
  drawings?: DrawingStore;
  /** Imports the public data set's drawings when a moderator asks for it; null where no files were named. */
  publicImport?: PublicImport | null;
  /** Says what drawings are; it is closed with the server. */
  recogniser?: StudioRecogniser;
  /** The folder of the network that draws in the pages; without one they do not offer it. */
  sketcher?: string;
  /** Lets it learn from the drawings that are kept; it is closed with the server. */
  learning?: RecogniserLearning;
  /** With which drawings can be reviewed, and the recogniser's version chosen, from elsewhere; null for only on this computer. */
  moderatorToken?: string | null;
  /** What judges drawings before they are kept. Default: the recogniser; without either none is taken. */
  judge?: DrawingJudge;
  gameLimits?: Partial<GameLimits>;
  /** Proxies whose word about a request's address is taken: all, or by address. None by default. */
  trustProxy?: boolean | string;
  /** Lets others download the course's models that lie in this computer's cache. */
  shareModels?: boolean;
  /** How rooms go and what they may cost, where not as by default. */
  rooms?: Partial<RoomSettings>;
  /** Where other studios that share the drawings reach this one. Default: this computer's first address. */
  peerUrl?: string;
}

export const { version: VERSION } = createRequire(import.meta.url)("../package.json") as { version: string };

/** Puts the studio together, a feature after the other, without listening yet. */
export async function buildServer(options: ServerOptions): Promise<HttpServer> {
  const { telemetry = new Telemetry() } = options;
  const { logLevel = "warn", trustProxy = false } = options;
  const server = createHttpServer({ logLevel, trustProxy, limits: { ...DEFAULT_LIMITS, ...options.limits } });
  telemetry.watch(server);
  const { host } = options;
  const rooms = await openRooms(options, server);
  // First of all: players who come back are led to another studio.
  server.addHook("preClose", async () => rooms.shared?.rooms.close());
  const time = options.limits?.drainTime ?? DEFAULT_LIMITS.drainTime;
  drainBeforeClose(server, { time, busy: () => host.waiting > 0, giveUp: () => host.close() });
  guardOrigin(server, { loopback: options.loopback, allowedHosts: options.allowedHosts ?? [] });
  await describeApi(server);
  // Only where a route says how often it may be asked from one address.
  await server.register(rateLimit, {
    global: false,
    keyGenerator: ({ ip }) => addressGroup(ip),
    store: RateCounts,
    errorResponseBuilder: (_, { ttl }) =>
      new StudioError(
        "TOO_MANY_REQUESTS",
        `That was too often; wait ${Math.max(1, Math.ceil(ttl / 1000))} s and try again.`,
      ),
  });
  if (options.drawings) {
    await server.register(cookie, { secret: Buffer.from(await options.drawings.secret("cookies")) });
  }
  const drawings = options.drawings ? new DrawingsService(options.drawings) : null;
  const features = [
    telemetry.feature(moderatorOf(options)),
    readinessFeature({ host, drawings: options.drawings, served: options.served }),
    ...modelFeatures(options, { telemetry, rooms, drawings }),
    ...playFeatures(options, rooms),
    ...(options.drawings && drawings ? await drawingFeatures(options, options.drawings, drawings) : []),
    ...(options.shareModels ? [shareModelsFeature()] : []),
    pages(options.pagesDir ?? null),
  ];
  for (const feature of features) await server.register(async (scope: HttpServer) => feature(scope));
  return server;
}

/** What several features use. */
interface Shared {
  readonly telemetry: Telemetry;
  readonly rooms: RoomsFeatureOptions;
  readonly drawings: DrawingsService | null;
}

/** Models, on pages, for programs and as Gradio apps. */
function modelFeatures(options: ServerOptions, { telemetry, rooms, drawings }: Shared): Feature[] {
  const { engine, host, folders } = options;
  const moderator = moderatorOf(options);
  const ownerAlone = moderator.ownerTrusted;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { photoBytes: maxPhotoBytes, waitTime: patience } = limits;
  telemetry.gauge("vistazo_photos_waiting", "Photos under way and waiting", () => host.waiting);
  telemetry.gauge("vistazo_models_loaded", "Models in memory", () => host.loaded.models);
  telemetry.gauge("vistazo_models_bytes", "Memory of the models, roughly", () => host.loaded.bytes);

  const served = options.served ?? new ServedModels([], host);
  const sources = new Set(served.all.map(({ key }) => key.source));
  const ownModels = options.ownModels ?? [];
  const catalogue = new Catalogue({ engine, folders, host, ownModels, served: sources, ownerAlone });
  const inference = new InferenceService({ catalogue, host, telemetry, maxPhotoBytes });
  return [
    tasksFeature({ engine, ownerAlone, maxPhotoBytes }),
    modelsFeature({ catalogue, folders, loads: new Loads(catalogue, host), ownerAlone, moderator }),
    classroomFeature({
      catalogue,
      rooms: () => overview(rooms),
      drawings,
      sharing: options.shareModels ?? false,
      moderator,
    }),
    hubSearchFeature({ ownerAlone, moderator, time: limits.searchTime }),
    photoByAddressFeature(limits),
    inferenceFeature({ service: inference, maxPhotoBytes, patience, moderator, served: served.all[0]?.id }),
    openInferenceFeature(new OpenInferenceService({ models: served, host, telemetry, version: VERSION }), limits),
    gradioFeature({ catalogue, engine, inference }, { maxPhotoBytes }),
    (server) => {
      server.addHook("onReady", async () => served.begin((error) => server.log.error(error)));
      server.addHook("preClose", async () => served.close());
      server.addHook("onClose", () => host.close());
    },
  ];
}

function roomSettings({ rooms }: ServerOptions): RoomSettings {
  return { ...DEFAULT_ROOM_SETTINGS, ...rooms };
}

/** The rooms of this studio, and those of others with which it shares its drawings. */
async function openRooms(options: ServerOptions, server: HttpServer): Promise<RoomsFeatureOptions> {
  const { recogniser, judge = recogniser, drawings, peerUrl } = options;
  const settings = roomSettings(options);
  const hall = new RoomHall({ settings, judge, words: Object.keys(SPANISH_WORDS) });
  if (!drawings?.shared) return { hall, settings };
  const { leases } = drawings.shared;
  server.addHook("onListen", async () => {
    const address = server.server.address();
    if (peerUrl !== undefined) leases.announce(peerUrl);
    else if (address !== null && typeof address === "object") leases.announce(reachableAddress(address));
  });
  const leftAfter = 2 * Math.max(settings.emptyMs, settings.idleMs);
  const rooms = new SharedRooms({ hall, leases, leftAfter, onError: (error) => server.log.error(error) });
  return { hall, settings, shared: { rooms, peers: new Peers(await drawings.secret("peers")) } };
}

function overview({ hall, shared }: RoomsFeatureOptions) {
  return shared ? shared.rooms.overview() : hall.overview;
}

/** What guesses drawings, what draws, and the rooms where they play along. */
function playFeatures(options: ServerOptions, { hall, settings, shared }: RoomsFeatureOptions): Feature[] {
  const { recogniser, learning = null } = options;
  const rooms = roomsFeature({ hall, settings, shared });
  const drawing = options.sketcher === undefined ? [] : [sketcherFeature(options.sketcher)];
  if (!recogniser) return [rooms, ...drawing];
  return [rooms, ...drawing, recogniserFeature({ recogniser, learning, moderator: moderatorOf(options) })];
}

/** Drawings that are kept, and the game in which they are made. */
async function drawingFeatures(
  options: ServerOptions,
  store: DrawingStore,
  service: DrawingsService,
): Promise<Feature[]> {
  const { recogniser, learning, judge = recogniser } = options;
  const pseudonyms = new Pseudonyms(await store.secret("pseudonyms"));
  const limits = { ...GAME_LIMITS, ...options.gameLimits };
  const drawings = drawingsFeature({
    service,
    downloads: new DrawingDownloads(store, limits),
    pseudonyms,
    moderator: moderatorOf(options),
    limits,
  });
  const imports = publicImportFeature(options.publicImport ?? null, moderatorOf(options));
  if (!judge) return [drawings, imports];
  const game = new GameService({ drawings: store, judge, onsaved: (saved) => learning?.noteDrawing(saved) });
  return [drawings, imports, gameFeature({ service: game, pseudonyms, limits })];
}

/** A proxy in front of the server asks from this computer too: whoever has one sets a token. */
function moderatorOf(options: ServerOptions) {
  const { moderatorToken = null } = options;
  return { ownerTrusted: isForOwnerAlone(options), token: moderatorToken };
}
