import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AskedWorker } from "@vistazo/worker";
import { startProcess } from "@vistazo/worker/node";
import { DoodleError } from "../doodle-error.js";
import type { LearningDrawing, LearningOutcome } from "./learn.js";
import { drawingsFile, type LearningOrder, type LearningQuestions } from "./learning-questions.js";

export interface LearnInBackgroundOptions extends LearningOrder {
  readonly drawings: AsyncIterable<LearningDrawing> | Iterable<LearningDrawing>;
  /** How much is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Stops learning and ends the process; the outcome is undefined then. */
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
  const worker = new AskedWorker<LearningQuestions>(startProcess("@vistazo/doodle/learning-process", import.meta.url));
  try {
    // A run that is stopped ends with a checkpoint.
    return await worker.ask("learn", order, { onProgress, signal, waitForEnd: true });
  } catch (cause) {
    if (signal?.aborted) return undefined;
    throw new DoodleError("learning-failed", `Learning failed: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  } finally {
    await worker.end();
  }
}

/** Typed arrays would become objects in JSON. */
async function* lines(drawings: LearnInBackgroundOptions["drawings"]): AsyncGenerator<string> {
  for await (const { drawing, ...rest } of drawings) {
    const strokes = drawing.map(([xs, ys]) => [Array.from(xs), Array.from(ys)]);
    yield `${JSON.stringify({ ...rest, drawing: strokes })}\n`;
  }
}
