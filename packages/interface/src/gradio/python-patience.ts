import type { Socket } from "node:net";
import type { SessionStream } from "./session-stream.js";

/** Milliseconds after its connection closed until Python's client has surely noted the answer: alone, and among others. */
const ALONE = 15;
const AMONG_OTHERS = 100;
/** Milliseconds to wait for the connection to close. */
const LONGEST = 500;

/**
 * Milliseconds that its stream stays open after the last call. When a stream ends, the client gives up all calls that it has
 * noted by then, also one that it has just started: so it is better not to end one between two calls.
 */
export const PYTHON_LINGER = 250;

/** Waits until Python's client has surely done with a stream that has ended. */
export function unwound(): Promise<void> {
  return sleep(AMONG_OTHERS);
}

/** Whether the request comes from Python's client. */
export function isPythonClient(userAgent: string | undefined): boolean {
  return /\bgradio_client\//.test(userAgent ?? "");
}

/**
 * Resolves when Python's client has noted the id of a call. Its stream fails at a message of a call that it does not know yet,
 * and with a fast function the messages can overtake the answer to `queue/join`, which comes over another connection. The client
 * uses that connection once: when it closes, the answer has been read. With many threads its next line may still take a while.
 */
export async function noted(socket: Socket, stream: SessionStream): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      socket.off("close", done);
      resolve();
    };
    const timer = setTimeout(done, LONGEST);
    socket.once("close", done);
  });
  await sleep(ALONE);
  if (stream.pending > 1) await sleep(AMONG_OTHERS - ALONE);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
