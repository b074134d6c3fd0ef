/** What a program may name besides the language's own: nothing by which it reaches a page, another thread, a file or the network. */
const KEPT = new Set([
  ...["setTimeout", "clearTimeout", "setInterval", "clearInterval", "queueMicrotask", "structuredClone", "performance"],
  ...[
    "TextEncoder",
    "TextDecoder",
    "atob",
    "btoa",
    "crypto",
    "URL",
    "URLSearchParams",
    "AbortController",
    "AbortSignal",
  ],
  ...[
    "Event",
    "EventTarget",
    "DOMException",
    "Blob",
    "ImageData",
    "ImageBitmap",
    "createImageBitmap",
    "OffscreenCanvas",
  ],
  ...["OffscreenCanvasRenderingContext2D", "Path2D", "CompressionStream", "DecompressionStream", "Response"],
  ...["ReadableStream", "WritableStream", "TransformStream", "console", "self"],
]);

/** The language's own, as every realm has them. */
const LANGUAGE = new Set([
  ...[
    "Object",
    "Function",
    "Array",
    "Number",
    "Boolean",
    "String",
    "Symbol",
    "BigInt",
    "Math",
    "JSON",
    "Reflect",
    "Proxy",
  ],
  ...["Date", "RegExp", "Promise", "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "Iterator"],
  ...["Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"],
  ...["SuppressedError", "DisposableStack", "AsyncDisposableStack", "Temporal", "Intl", "Atomics", "WebAssembly"],
  ...["ArrayBuffer", "SharedArrayBuffer", "DataView", "Float16Array", "Float32Array", "Float64Array", "Int8Array"],
  ...["Int16Array", "Int32Array", "BigInt64Array", "Uint8Array", "Uint8ClampedArray", "Uint16Array", "Uint32Array"],
  ...[
    "BigUint64Array",
    "globalThis",
    "NaN",
    "Infinity",
    "undefined",
    "eval",
    "isFinite",
    "isNaN",
    "parseFloat",
    "parseInt",
  ],
  ...["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape"],
]);

/**
 * Takes from a worker's scope everything but what a program may have: it runs as the origin, and what it wrote into the pages' cache would
 * be run as a page when there is no network. What browsers will have one day is taken too.
 */
export function shutOff(scope: object): void {
  // What is inherited too: there are the getters, and methods that would work on the scope by `call`.
  const others: readonly (object | null)[] = [EventTarget.prototype, Object.prototype, null];
  for (let level: object | null = scope; level && !others.includes(level); level = Object.getPrototypeOf(level)) {
    for (const [name, { configurable }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (KEPT.has(name) || LANGUAGE.has(name) || !configurable || (level !== scope && name === "constructor"))
        continue;
      Object.defineProperty(level, name, { value: undefined, writable: false, configurable: false });
    }
  }
}
