export type ProxyErrorCode = "bad-proxy" | "proxy-failed";

/** A proxy of the environment cannot be used as it is written, or did not do what it is for. */
export class ProxyError extends Error {
  override readonly name = "ProxyError";

  constructor(
    readonly code: ProxyErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
