import type { Port, Transferred, WorkerPort } from "./port.js";

/** What is used of a web worker. */
export interface WebWorker extends EventTarget {
  postMessage(message: unknown, transfer: Transferred[]): void;
  terminate(): void;
}

/** The asking side of a web worker. */
export function webWorkerPort(worker: WebWorker): WorkerPort {
  return {
    post: (message, transfer) => worker.postMessage(message, [...transfer]),
    listen(onMessage, onEnd) {
      worker.addEventListener("message", (event) => onMessage((event as MessageEvent).data));
      // Also the only sign of a script that cannot be fetched. A worker that threw between two questions may be in any state.
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        worker.terminate();
        onEnd((event as Event & { readonly message?: string }).message || "it cannot start");
      });
      worker.addEventListener("messageerror", () => {
        worker.terminate();
        onEnd("its answer could not be read");
      });
    },
    hold() {},
    async end() {
      worker.terminate();
    },
  };
}

/** What is used of the global scope inside a web worker. */
interface WorkerScope {
  postMessage(message: unknown, transfer: Transferred[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** In a web worker: the way to the page that asks. */
export function pagePort(): Port {
  const scope = globalThis as unknown as WorkerScope;
  return {
    post: (message, transfer) => scope.postMessage(message, [...transfer]),
    listen: (onMessage) => scope.addEventListener("message", ({ data }) => onMessage(data)),
  };
}
