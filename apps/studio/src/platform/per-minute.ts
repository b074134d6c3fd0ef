/** The `config` of a route that may be called so often in a minute from one address. */
export function perMinute(max: number) {
  return { rateLimit: { max, timeWindow: 60_000 } };
}
