import { type ChildProcess, fork } from "node:child_process";
import type { Port, WorkerPort } from "../port.js";
import { WorkerError } from "../worker-error.js";
import { findScript } from "./find-script.js";

export interface StartProcessOptions {
  /** Default: this process's. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A process to be asked, and what is known of it beside. */
export interface ProcessPort extends WorkerPort {
  /** Undefined if it could not be started. */
  readonly pid: number | undefined;
  /** Settles when it has ended, with how: `its process ended with code 1`. */
  readonly exited: Promise<string>;
}

/**
 * Start a process of its own, to be asked. What it prints to stderr is printed.
 *
 * @param script the name under which a package exports it: the compiled file is run also when the asker is run from its source.
 * @param from the asker's `import.meta.url`.
 * @throws WorkerError `worker-ended` if there is no such script.
 */
export function startProcess(script: string, from: string, { env }: StartProcessOptions = {}): ProcessPort {
  return processPort(
    fork(findScript(script, from), {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      execArgv: [],
      // As between threads: typed arrays stay what they are.
      serialization: "advanced",
      ...(env && { env }),
    }),
  );
}

function processPort(child: ChildProcess): ProcessPort {
  let gone = false;
  const exited = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => {
      gone = true;
      resolve(`its process ended with ${signal ?? `code ${code}`}`);
    });
    // A process that could not be started never exits.
    child.once("error", (error) => child.pid === undefined && resolve(error.message));
  });
  return {
    pid: child.pid,
    exited,
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
