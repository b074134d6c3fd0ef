/** Limits on a photo that is fetched. */
export interface FetchPhotoOptions {
  /** Bodies of more bytes are refused. Default 100 MB. */
  readonly maxBytes?: number;
  /** For everything in all: names, redirects and the body. Default 30 s. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export const DEFAULT_MAX_BYTES = 100_000_000;
export const DEFAULT_TIMEOUT_MS = 30_000;

/** How messages call a URL: without query and fragment, which may hold secrets. */
export function describe(url: URL): string {
  return `${url.origin}${url.pathname}`;
}
