/** What pages keep, other pages and other threads, by the names that workers know them by. */
const OF_SCOPE = [
  ...["caches", "indexedDB", "cookieStore", "BroadcastChannel", "SharedWorker", "Worker"],
  ...["webkitRequestFileSystem", "webkitRequestFileSystemSync", "webkitResolveLocalFileSystemURL"],
  "webkitResolveLocalFileSystemSyncURL",
];
const OF_NAVIGATOR = ["storage", "storageBuckets", "locks", "serviceWorker", "webkitTemporaryStorage"];

/**
 * Takes from a worker what a page of its origin keeps: a program runs as the origin, and what it wrote into the pages' cache would be run
 * as a page when there is no network. Requests are for the worker's policy to refuse.
 */
export function shutOff(scope: object): void {
  takeAway(scope, OF_SCOPE);
  const { navigator } = scope as { readonly navigator?: object };
  if (navigator) takeAway(navigator, OF_NAVIGATOR);
}

/** From an object and from what it inherits from: there are their getters. */
function takeAway(from: object, names: readonly string[]): void {
  for (let level: object | null = from; level && level !== Object.prototype; level = Object.getPrototypeOf(level))
    for (const name of names)
      if (Object.hasOwn(level, name))
        Object.defineProperty(level, name, { value: undefined, writable: false, configurable: false });
}
