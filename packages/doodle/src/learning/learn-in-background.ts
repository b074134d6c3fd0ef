import { fork } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DoodleError } from "../doodle-error.js";
import type { LearningDrawing, LearningOutcome } from "./learn.js";
import { drawingsFile, type LearningMessage, type LearningOrder } from "./learning-messages.js";

export interface LearnInBackgroundOptions extends LearningOrder {
  readonly drawings: AsyncIterable<LearningDrawing> | Iterable<LearningDrawing>;
  /** How much is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Ends the process; the outcome is undefined then. */
  readonly signal?: AbortSignal;
}

/**
 * `learn` in a process of its own, at the lowest priority, so that nothing else waits for it.
 *
 * @returns undefined if there was nothing to learn, or if it was aborted.
 * @throws DoodleError `learning-failed`
 */
export async function learnInBackground(options: LearnInBackgroundOptions): Promise<LearningOutcome | undefined> {
  const { drawings, onProgress, signal, ...order } = options;
  await mkdir(order.run, { recursive: true });
  await pipeline(Readable.from(lines(drawings)), createWriteStream(join(order.run, drawingsFile)));
  if (signal?.aborted) return undefined;
  // The compiled file also when this one is run from its source.
  const script = createRequire(import.meta.url).resolve("@vistazo/doodle/learning-process");
  const child = fork(script, { stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: [] });
  const stop = () => child.kill("SIGTERM");
  signal?.addEventListener("abort", stop, { once: true });
  try {
    return await new Promise<LearningOutcome | undefined>((resolve, reject) => {
      const fail = (reason: string) => reject(new DoodleError("learning-failed", `Learning failed: ${reason}`));
      child.on("message", (message: LearningMessage) => {
        if ("progress" in message) onProgress?.(message.progress);
        else if ("error" in message) fail(message.error);
        else resolve(message.outcome ?? undefined);
      });
      child.on("error", (error) => fail(error.message));
      child.on("exit", (code, by) =>
        signal?.aborted ? resolve(undefined) : fail(`its process ended with ${by ?? `code ${code}`}.`),
      );
      child.send(order);
    });
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

/** Typed arrays would become objects in JSON. */
async function* lines(drawings: LearnInBackgroundOptions["drawings"]): AsyncGenerator<string> {
  for await (const { drawing, ...rest } of drawings) {
    const strokes = drawing.map(([xs, ys]) => [Array.from(xs), Array.from(ys)]);
    yield `${JSON.stringify({ ...rest, drawing: strokes })}\n`;
  }
}
