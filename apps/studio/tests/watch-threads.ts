import type { Worker } from "node:worker_threads";

export interface WatchedThreads {
  /** Ends those that were spoken to since it was last asked, as a crash would. */
  endAll(): Promise<number>;
  /** No more of them are noticed. */
  stop(): void;
}

/** Notices the threads of this process from now on. */
export async function watchThreads(): Promise<WatchedThreads> {
  const { prototype } = (await import("node:worker_threads")).Worker;
  const { postMessage } = prototype;
  const threads = new Set<Worker>();
  prototype.postMessage = function (...message) {
    threads.add(this);
    return postMessage.apply(this, message);
  };
  return {
    async endAll() {
      const ended = [...threads];
      threads.clear();
      await Promise.all(ended.map((thread) => thread.terminate()));
      return ended.length;
    },
    stop() {
      prototype.postMessage = postMessage;
    },
  };
}
