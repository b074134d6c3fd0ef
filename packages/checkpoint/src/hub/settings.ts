import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { networkFetch } from "@vistazo/network";
import { expandHome } from "../home.js";
import type { HubOptions } from "../options.js";
import { type ClientSettings, checkEndpoint, checkToken, DEFAULT_ENDPOINT, patience } from "./client-settings.js";

/** {@link HubOptions} and the environment, resolved and checked. */
export interface HubSettings extends ClientSettings {
  /** Absolute. */
  readonly cacheDir: string;
  readonly offline: boolean;
}

/** The variables and their precedence are those of Python's huggingface_hub. */
export function resolveSettings(options: HubOptions, env: NodeJS.ProcessEnv = process.env): HubSettings {
  return {
    endpoint: hubEndpoint(options.endpoint, env),
    cacheDir: resolveCacheDirectory(options.cacheDir, env),
    token: resolveToken(options.token, env),
    offline: options.offline ?? isTrue(env.HF_HUB_OFFLINE || env.TRANSFORMERS_OFFLINE),
    attempts: options.attempts ?? patience.attempts,
    retryDelay: options.retryDelay ?? patience.retryDelay,
    timeout: options.timeout ?? patience.timeout,
    signal: options.signal,
    progress: options.progress,
    fetch: options.fetch ?? networkFetch,
  };
}

/**
 * The Hub's address, without a slash at its end: the one that is given, else `HF_ENDPOINT`, else https://huggingface.co.
 * @throws CheckpointError `invalid-option` for what is no address
 */
export function hubEndpoint(endpoint?: string, env: NodeJS.ProcessEnv = process.env): string {
  return checkEndpoint(endpoint ?? (env.HF_ENDPOINT || DEFAULT_ENDPOINT));
}

/** The folder of the Hub's cache, absolute: the one that is given, else the environment's, else the usual one. */
export function resolveCacheDirectory(cacheDir: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  return resolve(
    expandHome(cacheDir ?? (env.HF_HUB_CACHE || env.HUGGINGFACE_HUB_CACHE || join(huggingFaceHome(env), "hub"))),
  );
}

function huggingFaceHome(env: NodeJS.ProcessEnv): string {
  return env.HF_HOME || join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "huggingface");
}

function resolveToken(token: string | false | undefined, env: NodeJS.ProcessEnv): string | undefined {
  if (token === false) return undefined;
  const implicit = !isTrue(env.HF_HUB_DISABLE_IMPLICIT_TOKEN);
  const found = token ?? (implicit ? env.HF_TOKEN || env.HUGGING_FACE_HUB_TOKEN || readTokenFile(env) : undefined);
  return checkToken(found);
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
