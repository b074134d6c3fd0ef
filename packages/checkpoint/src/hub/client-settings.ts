import { CheckpointError } from "../error.js";
import type { DownloadProgress } from "../options.js";

/** What requests to a Hub go by. */
export interface ClientSettings {
  /** Without a slash at the end. */
  readonly endpoint: string;
  readonly token: string | undefined;
  readonly attempts: number;
  readonly retryDelay: number;
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  readonly progress: ((event: DownloadProgress) => void) | undefined;
  readonly fetch: typeof fetch;
  /** Whether `fetch` follows redirects itself, as a page's must. */
  readonly followsRedirects?: boolean;
}

export const DEFAULT_ENDPOINT = "https://huggingface.co";

/** How patient requests are, where nothing else is said. */
export const patience = { attempts: 5, retryDelay: 500, timeout: 10_000 };

/** @throws CheckpointError invalid-option */
export function checkEndpoint(endpoint: string): string {
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

/** @throws CheckpointError invalid-option */
export function checkToken(token: string | undefined): string | undefined {
  const trimmed = token?.trim();
  if (!trimmed) return undefined;
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new CheckpointError("invalid-option", "The Hub token (HF_TOKEN) contains characters that no token has.");
  }
  return trimmed;
}
