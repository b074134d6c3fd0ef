import type { Drawing, Guess } from "@vistazo/doodle";
import { AskedWorker, WorkerError } from "@vistazo/worker";
import { startThread } from "@vistazo/worker/node";
import { StudioError } from "../platform/error.js";
import type { JudgeQuestions } from "./judge-questions.js";

/** Words that are told: more than any rule of the game looks at. */
const TOLD = 20;

/** A recogniser in a thread of its own, which starts with the first drawing. */
export class Judge {
  #worker: AskedWorker<JudgeQuestions> | undefined;
  #waiting = 0;

  /**
   * @param folder its checkpoint's
   * @param words in the order of its logits
   * @param mostWaiting further drawings are refused
   */
  constructor(
    private readonly folder: string,
    readonly words: readonly string[],
    private readonly mostWaiting = 2000,
  ) {}

  /**
   * What a drawing is: the likeliest words, likeliest first. What waits when the thread ends is asked of another one.
   * @throws StudioError BUSY; UNAVAILABLE where threads end one after the other; INTERNAL
   */
  async judge(drawing: Drawing): Promise<Guess[]> {
    if (this.#waiting >= this.mostWaiting) {
      throw new StudioError("BUSY", "Too many drawings are waiting to be looked at; try again in a moment.");
    }
    this.#waiting++;
    try {
      return likeliest(await this.#ask(drawing), this.words);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : cause;
      const code = hasEnded(cause) ? "UNAVAILABLE" : "INTERNAL";
      throw new StudioError(code, `The recogniser could not look at the drawing: ${reason}`, { cause });
    } finally {
      this.#waiting--;
    }
  }

  /** Answers what was asked already, then ends the thread. */
  async close(): Promise<void> {
    await this.#worker?.close();
  }

  async #ask(drawing: Drawing): Promise<Float32Array> {
    try {
      return await this.#start().ask("judge", drawing);
    } catch (error) {
      if (!hasEnded(error)) throw error;
      return this.#start().ask("judge", drawing);
    }
  }

  /** After a failure the next drawing starts another thread. */
  #start(): AskedWorker<JudgeQuestions> {
    if (this.#worker && !this.#worker.ended) return this.#worker;
    const worker = new AskedWorker<JudgeQuestions>(startThread("@vistazo/studio/judge-worker", import.meta.url));
    // Its failure is told with the first drawing.
    worker.ask("load", { folder: this.folder }).catch(() => {});
    this.#worker = worker;
    return worker;
  }
}

function hasEnded(error: unknown): boolean {
  return error instanceof WorkerError && error.code === "worker-ended";
}

/** Sorting all words would take longer than the network does. */
function likeliest(scores: Float32Array, words: readonly string[]): Guess[] {
  const places: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const score = scores[i];
    if (places.length === TOLD && score <= scores[places[TOLD - 1]]) continue;
    let at = Math.min(places.length, TOLD - 1);
    for (; at > 0 && scores[places[at - 1]] < score; at--) places[at] = places[at - 1];
    places[at] = i;
  }
  return places.map((i) => ({ word: words[i] as string, score: scores[i] }));
}
