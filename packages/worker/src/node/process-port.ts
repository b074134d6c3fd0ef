import { type ChildProcess, fork } from "node:child_process";
import type { Port, WorkerPort } from "../port.js";
import { WorkerError } from "../worker-error.js";
import { findScript } from "./find-script.js";

/**
 * Start a process of its own, to be asked. What it prints to stderr is printed.
 *
 * @param script the name under which a package exports it: the compiled file is run also when the asker is run from its source.
 * @param from the asker's `import.meta.url`.
 * @throws WorkerError `worker-ended` if there is no such script.
 */
export function startProcess(script: string, from: string): WorkerPort {
  return processPort(
    fork(findScript(script, from), {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      execArgv: [],
      // As between threads: typed arrays stay what they are.
      serialization: "advanced",
    }),
  );
}

function processPort(child: ChildProcess): WorkerPort {
  let gone = false;
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => {
      gone = true;
      resolve();
    });
    // A process that could not be started never exits.
    child.once("error", () => child.pid === undefined && resolve());
  });
  return {
    post(message) {
      // What has just ended is told by its exit.
      if (child.connected) child.send(message as object, () => {});
    },
    listen(onMessage, onEnd) {
      child.on("message", onMessage);
      child.on("error", (error) => onEnd(error.message, error));
      let reason = "it let go of its asker";
      child.once("exit", (code, signal) => {
        reason = `its process ended with ${signal ?? `code ${code}`}`;
        if (!child.connected) onEnd(reason);
      });
      // Its last answers may be read after its exit.
      child.once("disconnect", () => (gone ? onEnd(reason) : child.kill()));
    },
    hold(held) {
      if (held) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
    async end() {
      // Until it has ended, whoever waits for that may not find the program gone.
      child.ref();
      if (!gone) child.kill("SIGKILL");
      await exited;
    },
  };
}

/** In a process that `startProcess` made: the way to the process that asks. It ends with that. */
export function parentProcessPort(): Port {
  const send = process.send?.bind(process);
  if (!send) throw new WorkerError("worker-ended", "This file is the script of a process: do not run it by itself.");
  return {
    post(message) {
      send(message);
    },
    listen(onMessage) {
      process.on("message", onMessage);
      process.once("disconnect", () => process.exit(0));
    },
  };
}
