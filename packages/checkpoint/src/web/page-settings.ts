import { CheckpointError } from "../error.js";
import { type ClientSettings, checkEndpoint, checkToken, DEFAULT_ENDPOINT, patience } from "../hub/client-settings.js";
import type { HubOptions } from "../options.js";

/** {@link HubOptions} as a page can follow them, resolved and checked. */
export interface PageSettings extends ClientSettings {
  readonly offline: boolean;
  readonly maxCacheBytes: number;
}

/** What a page keeps of models where nothing else is said: 4 GB. */
const MOST_KEPT = 4_000_000_000;

/** @throws CheckpointError invalid-option */
export function resolvePageSettings(options: HubOptions): PageSettings {
  if (options.cacheDir !== undefined) {
    throw new CheckpointError(
      "invalid-option",
      "A page keeps models in its own storage and has no folders: leave cacheDir out (maxCacheBytes says how much it keeps).",
    );
  }
  return {
    endpoint: checkEndpoint(options.endpoint ?? DEFAULT_ENDPOINT),
    token: checkToken(options.token || undefined),
    offline: options.offline ?? false,
    attempts: options.attempts ?? patience.attempts,
    retryDelay: options.retryDelay ?? patience.retryDelay,
    timeout: options.timeout ?? patience.timeout,
    signal: options.signal,
    progress: options.progress,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    followsRedirects: true,
    maxCacheBytes: options.maxCacheBytes ?? MOST_KEPT,
  };
}
