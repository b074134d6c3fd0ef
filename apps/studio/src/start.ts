import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { DatabaseStore, type DrawingStore, openStore } from "@vistazo/drawings";
import { isLoopback } from "@vistazo/interface";
import { drawingModelFolder, OWN_MODELS, ownModelFolder } from "@vistazo/models";
import type { ModelDtype } from "@vistazo/tasks";
import { tracedStore } from "./drawings/traced-store.js";
import type { Engine } from "./inference/engine.js";
import { Folders } from "./inference/folders.js";
import { ModelHost } from "./inference/model-host.js";
import { RECOMMENDED } from "./inference/recommended.js";
import { VisionEngine } from "./inference/vision-engine.js";
import { findServedModels, ServedModels } from "./open-inference/served-models.js";
import { StudioError } from "./platform/error.js";
import { DEFAULT_LIMITS, type Limits, limitsOfEnvironment } from "./platform/limits.js";
import { isForOwnerAlone } from "./platform/moderator.js";
import { sendTraces } from "./platform/send-traces.js";
import { Telemetry } from "./platform/telemetry.js";
import { publicFiles } from "./public-drawings/public-files.js";
import { PublicImport } from "./public-drawings/public-import.js";
import { LEARNING_SCHEDULE, RecogniserLearning } from "./recogniser/learning.js";
import { SharedFolder } from "./recogniser/shared-folder.js";
import { StudioRecogniser } from "./recogniser/studio-recogniser.js";
import { RecogniserVersions } from "./recogniser/versions.js";
import { buildServer, type ServerOptions, VERSION } from "./server.js";

export interface StudioOptions {
  /** Default 7860; 0 for any free one. */
  port?: number;
  /** Address to listen on. Default 127.0.0.1: this computer alone. */
  host?: string;
  /** Where the studio keeps what it must remember. Default `$XDG_DATA_HOME/vistazo`, else `~/.local/share/vistazo`. */
  dataDir?: string;
  /** Folders with a model, or with folders of models, to offer beside those of the Hub. */
  models?: readonly string[];
  /** Models that are kept ready and served to programs: `org/name`, a folder, or either with a name, `NAME=ID`. */
  serve?: readonly string[];
  /** The precision of those. */
  dtype?: ModelDtype;
  /** Photos and tensors for one model that run together at most, and how long the first waits for others, in milliseconds. Default: 1, 0. */
  batchSize?: number;
  batchWait?: number;
  /** Further host names under which the server may be called, for instance behind a proxy. */
  allowedHosts?: readonly string[];
  /** How much of everything the server takes, where not as in platform/limits.ts. Default `VISTAZO_LIMITS`. */
  limits?: Partial<Limits>;
  /** Default `VISTAZO_LOG_LEVEL`, else `warn`; `info` and `debug` say more. */
  logLevel?: string;
  /** The recogniser of drawings to begin with. Default: the one that comes with vistazo. */
  recogniser?: string;
  /** New drawings after which the recogniser learns from them by itself; 0 for never. Default 500. */
  learnEvery?: number;
  /** Lets moderators in from other computers. Default `VISTAZO_MODERATOR_TOKEN`. */
  moderatorToken?: string;
  /** Limits of the game other than the usual ones. */
  gameLimits?: ServerOptions["gameLimits"];
  /** Proxies in front of the server, whose word about who asks is taken: all (true), or their addresses. Default: none. */
  trustProxy?: boolean | string;
  /** Address of a PostgreSQL server's database to keep drawings in. Default `DATABASE_URL`, else a folder in `dataDir`. */
  databaseUrl?: string;
  /** Where other studios of the same database reach this one, as `http://10.0.0.7:7860`. Default: this computer's first address and the port. */
  peerUrl?: string;
  /** Lets others download the course's models that lie in this computer's cache. Default false. */
  shareModels?: boolean;
  /** Files of the public data set that a moderator may import from a page: a folder, or the address of one. */
  publicDrawings?: string;
  /** In place of a store of drawings of its own. */
  drawings?: DrawingStore;
  /** In place of the models that vistazo runs. */
  engine?: Engine;
}

export interface RunningStudio {
  url: string;
  close(): Promise<void>;
}

/** Characters of a moderator's token: with 120 tries a minute from an address, fewer could be guessed. */
const SHORTEST_TOKEN = 12;

/** Where a studio keeps its data that is told nothing else. */
export function defaultDataDir(): string {
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "vistazo");
}

/** Models that come with the project and look at photos. */
const PHOTO_MODELS = OWN_MODELS.filter((name) => name !== "doodle").map((name) => `vistazo/${name}`);

/** Where the workspace or the installed package has the built pages; null where there are none. */
function findPages(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("@vistazo/web/package.json")), "dist");
  } catch {
    return null;
  }
}

/**
 * Starts the studio's server.
 * @throws StudioError PORT_IN_USE, LISTEN_FAILED, BAD_PARAMETER for limits in VISTAZO_LIMITS that there are not, MODERATOR_TOKEN for one that is too short, or why a folder in `models` cannot be used
 * @throws DrawingsError why the store of drawings cannot be opened
 */
export async function startStudio(options: StudioOptions = {}): Promise<RunningStudio> {
  const { port = 7860, host: address = "127.0.0.1" } = options;
  const limits = { ...DEFAULT_LIMITS, ...limitsOfEnvironment(), ...options.limits };
  const dataDir = options.dataDir ?? defaultDataDir();
  const folders = new Folders(join(dataDir, "folders.json"));
  await folders.restore();
  for (const folder of options.models ?? []) await folders.offer(resolve(folder));

  const databaseUrl = options.databaseUrl ?? process.env.DATABASE_URL;
  const traces = await sendTraces(VERSION, tell);
  let drawings: DrawingStore | undefined;
  try {
    drawings = tracedStore(options.drawings ?? (await openStore(databaseUrl ? { databaseUrl } : { dataDir })));
    const { url, close } = await startServer(options, { limits, folders, drawings, dataDir, port, address });
    return { url, close: () => close().finally(() => traces?.close()) };
  } catch (error) {
    await drawings?.close();
    await traces?.close();
    throw error;
  }
}

/** A model that the operator neither named nor the project proposes: a visitor asked for it. */
function isGuestModel(source: string): boolean {
  return !isAbsolute(source) && !PHOTO_MODELS.includes(source) && !RECOMMENDED.some(({ id }) => id === source);
}

interface Parts {
  readonly limits: Limits;
  readonly folders: Folders;
  readonly drawings: DrawingStore;
  readonly dataDir: string;
  readonly port: number;
  readonly address: string;
}

async function startServer(
  options: StudioOptions,
  { limits, folders, drawings, dataDir, port, address }: Parts,
): Promise<RunningStudio> {
  const { allowedHosts, trustProxy } = options;
  const moderatorToken = checkedToken(options.moderatorToken ?? process.env.VISTAZO_MODERATOR_TOKEN);
  const ownerAlone = isForOwnerAlone({ loopback: isLoopback(address), allowedHosts, trustProxy, moderatorToken });
  const engine = options.engine ?? new VisionEngine({ limits });
  const served = await findServedModels(options.serve ?? [], { engine, folders, dtype: options.dtype });
  const sources = new Set(served.map(({ key }) => key.source));
  const isGuest = (source: string) => isGuestModel(source) && !sources.has(source);
  const telemetry = new Telemetry();
  const host = new ModelHost(engine, {
    memoryBytes: limits.modelsMemory,
    models: limits.models,
    concurrency: limits.runs,
    guestConcurrency: limits.guestRuns,
    maxWaiting: limits.queue,
    maxWaitingPerAddress: limits.queuePerAddress,
    maxLoads: limits.loads,
    maxLoadsPerAddress: limits.loadsPerAddress,
    batch: { size: options.batchSize ?? 1, wait: options.batchWait ?? 0 },
    onbatch: (items) => telemetry.batches.observe(items),
    isPinned: (source) => sources.has(source),
    isGuest: ownerAlone ? () => false : isGuest,
  });
  const folder = join(dataDir, "recogniser");
  const shipped = options.recogniser ?? ownModelFolder("vistazo/doodle");
  const recogniser = await openRecogniser(shipped, folder, drawings);
  const learning =
    recogniser && (await openLearning(recogniser, drawings, folder, { ...options, confirm: !ownerAlone }));
  await recogniser?.versions.shared?.watch(async () => {
    await recogniser.follow();
    await learning?.follow();
  });
  const server = await buildServer({
    engine,
    host,
    folders,
    telemetry,
    served: new ServedModels(served, host),
    ownModels: PHOTO_MODELS,
    drawings,
    publicImport:
      options.publicDrawings !== undefined && drawings instanceof DatabaseStore
        ? new PublicImport(drawings, publicFiles(options.publicDrawings, dataDir))
        : null,
    recogniser,
    sketcher: drawingModelFolder("vistazo/draw"),
    learning,
    moderatorToken,
    loopback: isLoopback(address),
    shareModels: options.shareModels,
    allowedHosts,
    limits,
    gameLimits: options.gameLimits,
    trustProxy,
    peerUrl: options.peerUrl,
    pagesDir: findPages(),
    logLevel: options.logLevel ?? process.env.VISTAZO_LOG_LEVEL,
  });
  try {
    const url = await server.listen({ port, host: address });
    const close = async () => {
      await server.close();
      await drawings.close();
    };
    return { url, close };
  } catch (error) {
    await server.close();
    throw explainListening(error, address, port);
  }
}

/** One that is not guessed; null where none was set. */
function checkedToken(token: string | undefined): string | null {
  if (token === undefined || token === "") return null;
  if (token.length >= SHORTEST_TOKEN) return token;
  throw new StudioError(
    "MODERATOR_TOKEN",
    `The moderator's token has ${token.length} characters; set VISTAZO_MODERATOR_TOKEN to ${SHORTEST_TOKEN} or more that nobody guesses.`,
  );
}

async function openRecogniser(
  shipped: string | undefined,
  folder: string,
  { shared }: DrawingStore,
): Promise<StudioRecogniser | undefined> {
  if (shipped === undefined) return undefined;
  const alike = shared && (await SharedFolder.open({ folder, files: shared.files, onError: tell }));
  return StudioRecogniser.open(new RecogniserVersions(shipped, folder, alike));
}

/** What went wrong in the background. */
function tell(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}

function openLearning(
  recogniser: StudioRecogniser,
  drawings: DrawingStore,
  folder: string,
  { learnEvery, confirm }: { readonly learnEvery?: number; readonly confirm: boolean },
): Promise<RecogniserLearning> {
  const schedule = { ...LEARNING_SCHEDULE, ...(learnEvery !== undefined && { every: learnEvery }) };
  return RecogniserLearning.open({ recogniser, drawings, folder, schedule, onError: tell, confirm });
}

function explainListening(error: unknown, address: string, port: number): StudioError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new StudioError(
      "PORT_IN_USE",
      `Port ${port} is in use by another program; stop that one, or choose another port with --port ${port + 1}.`,
      { cause: error },
    );
  }
  if (code === "EACCES") {
    return new StudioError(
      "LISTEN_FAILED",
      `This user may not listen on port ${port}; choose one above 1023 with --port.`,
      { cause: error },
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new StudioError("LISTEN_FAILED", `${address} is not an address of this computer; choose one with --host.`, {
      cause: error,
    });
  }
  return new StudioError(
    "LISTEN_FAILED",
    `Cannot listen on ${address}:${port}: ${error instanceof Error ? error.message : error}`,
    { cause: error },
  );
}
