import { getEnvironmentData, isMainThread, setEnvironmentData } from "node:worker_threads";
import { RuntimeError } from "./runtime-error.js";

const name = "ORT_DISABLE_TELEMETRY";

/** How long a main thread that is held up by something else is waited for, in milliseconds. */
const patience = 30_000;

// As soon as this is loaded, so that threads started from here need not ask.
if (isMainThread) setHere();

let disabled: Promise<void> | undefined;

/**
 * Keep ONNX Runtime from telling Microsoft about this program: its builds since 1.29 write a device's id and the names of models
 * under the user's cache, and send them. It looks at one variable of the process when its first session is made, so this comes
 * before. Processes started later inherit the variable.
 *
 * @throws RuntimeError `telemetry` if this is a thread that cannot reach the process's environment.
 */
export function disableTelemetry(): Promise<void> {
  disabled ??= isMainThread || getEnvironmentData(name) ? Promise.resolve(setHere()) : setFromThread();
  return disabled;
}

/** Threads started from here on are told that the process's own variable is set. */
function setHere(): void {
  process.env[name] = "1";
  setEnvironmentData(name, true);
}

/**
 * A thread's `process.env` is a copy that native code never sees: only the main thread's is the process's own. A copy that says
 * that it is set may have been written by hand, so the main thread is asked all the same.
 */
async function setFromThread(): Promise<void> {
  const inherited = process.env[name] === "1";
  const reached = await setInMainThread(inherited ? 1000 : patience);
  if (!reached && !inherited) {
    disabled = undefined;
    throw new RuntimeError(
      "telemetry",
      `The main thread does not answer, so ONNX Runtime's telemetry cannot be turned off from this one: start the program with ${name}=1.`,
    );
  }
  process.env[name] = "1";
  if (reached) setEnvironmentData(name, true);
}

async function setInMainThread(milliseconds: number): Promise<boolean> {
  try {
    const { Session } = await import("node:inspector");
    const session = new Session();
    session.connectToMainThread();
    try {
      return await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), milliseconds);
        session.post("Runtime.evaluate", { expression: `process.env.${name} = "1"` }, (error, answer) => {
          clearTimeout(timer);
          resolve(!error && answer.result.value === "1");
        });
      });
    } finally {
      session.disconnect();
    }
  } catch {
    // A Node without its inspector, or one that may not use it.
    return false;
  }
}
