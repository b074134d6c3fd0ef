import { parentPort, Worker } from "node:worker_threads";
import type { Port, WorkerPort } from "../port.js";
import { WorkerError } from "../worker-error.js";
import { findScript } from "./find-script.js";

/**
 * Start a thread, to be asked.
 *
 * @param script the name under which a package exports it: the compiled file is run also when the asker is run from its source.
 * @param from the asker's `import.meta.url`.
 * @throws WorkerError `worker-ended` if there is no such script.
 */
export function startThread(script: string, from: string): WorkerPort {
  return threadPort(new Worker(findScript(script, from)));
}

function threadPort(worker: Worker): WorkerPort {
  return {
    post: (message, transfer) => worker.postMessage(message, [...transfer] as ArrayBuffer[]),
    listen(onMessage, onEnd) {
      worker.on("message", onMessage);
      worker.on("error", (error) => onEnd(error instanceof Error ? error.message : String(error), error));
      worker.on("exit", (code) => onEnd(`its thread ended with code ${code}`));
      worker.on("messageerror", (error) => {
        onEnd(`its answer could not be read (${error.message})`, error);
        void worker.terminate();
      });
    },
    hold(held) {
      if (held) worker.ref();
      else worker.unref();
    },
    async end() {
      // Until it has ended, whoever waits for that may not find the program gone.
      worker.ref();
      await worker.terminate();
    },
  };
}

/** In a thread: the way to the thread that asks. */
export function parentThreadPort(): Port {
  const port = parentPort;
  if (!port) throw new WorkerError("worker-ended", "This file is the script of a thread: do not run it by itself.");
  return {
    post: (message, transfer) => port.postMessage(message, [...transfer] as ArrayBuffer[]),
    listen: (onMessage) => port.on("message", onMessage),
  };
}
