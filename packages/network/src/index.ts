export { type Dispatcher, networkFetch, proxyDispatcher, throughProxy } from "./fetch.js";
export { ProxyError, type ProxyErrorCode } from "./proxy-error.js";
export { type NamedProxy, proxyFor } from "./proxy-for.js";
