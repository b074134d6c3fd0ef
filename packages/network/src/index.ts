export { addressGroup, addressNetwork } from "./address-group.js";
export { type Dispatcher, networkFetch, proxyDispatcher, throughProxy } from "./fetch.js";
export { isLoopback } from "./loopback.js";
export { ProxyError, type ProxyErrorCode } from "./proxy-error.js";
export { type NamedProxy, proxyFor } from "./proxy-for.js";
