/** How many threads compute in this page: one where it is not isolated from other origins, since threads share memory. */
export function pageThreads(wanted?: number): number {
  return crossOriginIsolated ? (wanted ?? navigator.hardwareConcurrency) : 1;
}
