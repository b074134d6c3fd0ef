// Loads TypeScript sources in the threads and processes that tests start: Node 20 does not strip types by itself. Vitest does so for what
// runs in its own process.
import { isMainThread } from "node:worker_threads";

if (!isMainThread || !/[\\/]node_modules[\\/]vitest[\\/]/u.test(process.argv[1] ?? "")) {
  const { register } = await import("tsx/esm/api");
  register();
}
