import { totalmem } from "node:os";
import { StudioError } from "./error.js";

/** What a limit's number counts: bytes, milliseconds, or things. */
export type LimitUnit = "bytes" | "ms" | "count";

interface LimitFacts {
  readonly unit: LimitUnit;
  readonly default: number;
  /** What is limited, for a person who may raise it. */
  readonly about: string;
}

const MB = 1_000_000;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

function bytes(value: number, about: string): LimitFacts {
  return { unit: "bytes", default: value, about };
}
function time(value: number, about: string): LimitFacts {
  return { unit: "ms", default: value, about };
}
function count(value: number, about: string): LimitFacts {
  return { unit: "count", default: value, about };
}

/** How much of everything the server takes, by name. Those of drawings and games are in game-limits.ts, those of rooms in settings.ts. */
const TABLE = {
  connections: count(10_000, "connections at once"),
  connectionsPerAddress: count(1000, "connections at once from an address; not counted where --trust-proxy is set"),
  headerTime: time(15 * SECOND, "for the headers of a request to arrive"),
  bodyTime: time(2 * MINUTE, "for a whole request to arrive"),
  idleTime: time(30 * SECOND, "that a connection is kept on which nothing is asked"),
  unreadTime: time(30 * SECOND, "without a byte read, after which the reader of an answer is given up"),
  drainTime: time(30 * SECOND, "for requests under way to be answered when the server is stopped"),

  bodyBytes: bytes(MB, "of a request that brings no photo"),
  jsonDepth: count(32, "objects and lists within one another in JSON"),
  jsonValues: count(200_000, "values in JSON"),
  uploadBytes: bytes(512 * MB, "of the bodies of all requests that are not answered yet, as they announce them"),
  uploadBytesPerAddress: bytes(256 * MB, "of these from one address"),

  photoBytes: bytes(32 * MB, "of a photo's file"),
  photoPixels: count(64_000_000, "pixels of a photo"),
  photoSide: count(30_000, "pixels of a photo's longer side"),
  photoTime: time(30 * SECOND, "to fetch and decode a photo"),
  photoMemory: bytes(1000 * MB, "of memory for a process that decodes photos"),
  photoProcesses: count(2, "processes that decode photos, each one at a time"),
  fetches: count(32, "photos that are fetched at once by their addresses"),
  fetchesPerAddress: count(8, "of these for one address that asks"),

  tensorBytes: bytes(64 * MB, "of an inference request's tensors, with their JSON"),
  tensorValues: count(1_000_000, "values of such a request's JSON, numbers of tensors among them"),

  queue: count(256, "photos that wait, for a model or for their turn"),
  queuePerAddress: count(64, "of these from one address"),
  runs: count(2, "models that look at photos at once"),
  guestRuns: count(1, "of these that only visitors asked for"),
  waitTime: time(2 * MINUTE, "that a request waits for its model to load"),
  runTime: time(2 * MINUTE, "for a model to look at a photo"),
  guestRunTime: time(30 * SECOND, "the same for a model that only visitors asked for"),
  prepareTime: time(5 * MINUTE, "to make a model ready once its files are here"),
  guestPrepareTime: time(MINUTE, "the same for a model that only visitors asked for"),
  searchTime: time(15 * SECOND, "for the Hub to answer a search"),
  inspectTime: time(30 * SECOND, "to look at a model's files"),
  inspectMemory: bytes(1000 * MB, "of memory for the process that looks at models' files"),
  modelsMemory: bytes(Math.floor(totalmem() / 2), "for models that are kept ready, all together"),
  modelMemory: bytes(Math.floor(totalmem() / 2), "for the process of one model"),
  workMemory: bytes(2000 * MB, "that a model's process may take besides three times its weights"),
  models: count(16, "models that are kept ready"),
  loads: count(8, "models that are loaded at once"),
  loadsPerAddress: count(4, "of these for one address"),
} as const satisfies Record<string, LimitFacts>;

export type LimitName = keyof typeof TABLE;
export type Limits = { readonly [Name in LimitName]: number };

/** What is known of each limit. */
export const LIMITS: { readonly [Name in LimitName]: LimitFacts } = TABLE;

export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[];

export const DEFAULT_LIMITS = Object.fromEntries(LIMIT_NAMES.map((name) => [name, LIMITS[name].default])) as Limits;

const UNITS: Readonly<Record<LimitUnit, Readonly<Record<string, number>>>> = {
  bytes: { "": 1, KB: 1000, kB: 1000, MB, GB: 1000 * MB },
  // A bare number would be taken for seconds by some and for milliseconds by others.
  ms: { ms: 1, s: SECOND, min: MINUTE },
  count: { "": 1 },
};

/** Examples of values, for sentences. */
const EXAMPLES: Readonly<Record<LimitUnit, string>> = {
  bytes: "a number of bytes such as 500kB, 50MB or 2GB",
  ms: "a time with its unit, such as 500ms, 30s or 2min",
  count: "a whole number",
};

/**
 * Limits as a person writes them, `photoPixels=100000000`, `runTime=30s`, `modelMemory=4GB`.
 * @throws StudioError BAD_PARAMETER naming what there is
 */
export function readLimits(texts: readonly string[]): Partial<Limits> {
  return Object.fromEntries(texts.map(readLimit));
}

/** The same from an environment variable, separated by commas or spaces. */
export function limitsOfEnvironment(text = process.env.VISTAZO_LIMITS ?? ""): Partial<Limits> {
  return readLimits(text.split(/[\s,]+/u).filter((part) => part !== ""));
}

function readLimit(text: string): [LimitName, number] {
  const [, name = text, amount = ""] = /^([^=]*)=(.*)$/su.exec(text) ?? [];
  if (!isLimitName(name)) {
    throw new StudioError("BAD_PARAMETER", `There is no limit “${name}”; there are ${LIMIT_NAMES.join(", ")}.`);
  }
  const { unit } = LIMITS[name];
  const [, digits, suffix = ""] = /^(\d{1,15})([A-Za-z]*)$/u.exec(amount.trim()) ?? [];
  const factor = Object.hasOwn(UNITS[unit], suffix) ? UNITS[unit][suffix] : undefined;
  const value = Number(digits) * (factor ?? Number.NaN);
  if (!(value >= 1 && Number.isSafeInteger(value))) {
    throw new StudioError(
      "BAD_PARAMETER",
      `The limit ${name} (${LIMITS[name].about}) is ${EXAMPLES[unit]}, 1 or more, not “${amount}”.`,
    );
  }
  return [name, value];
}

function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name);
}

/** A limit's default as a person writes it. */
export function limitText(name: LimitName): string {
  const { unit, default: value } = LIMITS[name];
  const [suffix, factor] = Object.entries(UNITS[unit]).findLast(
    ([, factor]) => value >= factor && value % factor === 0,
  ) ?? ["", 1];
  return `${value / factor}${suffix}`;
}
