export { ProxyError, type ProxyErrorCode } from "./proxy-error.js";

/** A browser knows of its proxies itself. */
export const networkFetch: typeof fetch = (input, init) => fetch(input, init);
