import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { networkFetch } from "@vistazo/network";
import { CheckpointError } from "../error.js";
import { expandHome } from "../home.js";
import type { DownloadProgress, HubOptions } from "../options.js";

/** {@link HubOptions} and the environment, resolved and checked. */
export interface HubSettings {
  /** Without a slash at the end. */
  readonly endpoint: string;
  /** Absolute. */
  readonly cacheDir: string;
  readonly token: string | undefined;
  readonly offline: boolean;
  readonly attempts: number;
  readonly retryDelay: number;
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  readonly progress: ((event: DownloadProgress) => void) | undefined;
  readonly fetch: typeof fetch;
}

const DEFAULT_ENDPOINT = "https://huggingface.co";

/** The variables and their precedence are those of Python's huggingface_hub. */
export function resolveSettings(options: HubOptions, env: NodeJS.ProcessEnv = process.env): HubSettings {
  return {
    endpoint: resolveEndpoint(options.endpoint ?? (env.HF_ENDPOINT || DEFAULT_ENDPOINT)),
    cacheDir: resolveCacheDirectory(options.cacheDir, env),
    token: resolveToken(options.token, env),
    offline: options.offline ?? isTrue(env.HF_HUB_OFFLINE || env.TRANSFORMERS_OFFLINE),
    attempts: options.attempts ?? 5,
    retryDelay: options.retryDelay ?? 500,
    timeout: options.timeout ?? 10_000,
    signal: options.signal,
    progress: options.progress,
    fetch: options.fetch ?? networkFetch,
  };
}

export function resolveCacheDirectory(cacheDir: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  return resolve(
    expandHome(cacheDir ?? (env.HF_HUB_CACHE || env.HUGGINGFACE_HUB_CACHE || join(huggingFaceHome(env), "hub"))),
  );
}

function huggingFaceHome(env: NodeJS.ProcessEnv): string {
  return env.HF_HOME || join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "huggingface");
}

function resolveEndpoint(endpoint: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol) || url.search !== "" || url.hash !== "") {
    throw new CheckpointError(
      "invalid-option",
      `The Hub's address ${JSON.stringify(endpoint)} (HF_ENDPOINT) is not an address like ${DEFAULT_ENDPOINT}.`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new CheckpointError(
      "invalid-option",
      "The Hub's address (HF_ENDPOINT) must not contain a password; use HF_TOKEN.",
    );
  }
  return url.href.replace(/\/+$/, "");
}

function resolveToken(token: string | false | undefined, env: NodeJS.ProcessEnv): string | undefined {
  if (token === false) return undefined;
  const implicit = !isTrue(env.HF_HUB_DISABLE_IMPLICIT_TOKEN);
  const found = token ?? (implicit ? env.HF_TOKEN || env.HUGGING_FACE_HUB_TOKEN || readTokenFile(env) : undefined);
  const trimmed = found?.trim();
  if (!trimmed) return undefined;
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new CheckpointError("invalid-option", "The Hub token (HF_TOKEN) contains characters that no token has.");
  }
  return trimmed;
}

function readTokenFile(env: NodeJS.ProcessEnv): string | undefined {
  try {
    return readFileSync(expandHome(env.HF_TOKEN_PATH || join(huggingFaceHome(env), "token")), "utf8");
  } catch {
    return undefined;
  }
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && ["1", "ON", "YES", "TRUE"].includes(value.toUpperCase());
}
