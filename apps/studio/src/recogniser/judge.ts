import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Drawing, Guess } from "@vistazo/doodle";
import { StudioError } from "../platform/error.js";
import type { JudgeData, JudgeRequest, JudgeResponse } from "./judge-messages.js";

/** Words that are told: more than any rule of the game looks at. */
const TOLD = 20;

interface Pending {
  readonly resolve: (scores: Float32Array) => void;
  readonly reject: (error: Error) => void;
}

/** A recogniser in a thread of its own, which starts with the first drawing. */
export class Judge {
  #worker: Worker | null = null;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #closed = false;

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
   * What a drawing is: the likeliest words, likeliest first.
   * @throws StudioError BUSY
   */
  async judge(drawing: Drawing): Promise<Guess[]> {
    if (this.#pending.size >= this.mostWaiting) {
      throw new StudioError("BUSY", "Too many drawings are waiting to be looked at; try again in a moment.");
    }
    return likeliest(await this.#ask(drawing), this.words);
  }

  /** Answers what was asked already, then ends the thread. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#pending.size === 0) await this.#end();
  }

  #ask(drawing: Drawing): Promise<Float32Array> {
    const worker = this.#start();
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, drawing } satisfies JudgeRequest);
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    // The compiled file also when this one is run from its source.
    const script = createRequire(import.meta.url).resolve("@vistazo/studio/judge-worker");
    const worker = new Worker(script, { workerData: { folder: this.folder } satisfies JudgeData });
    worker.unref();
    worker.on("message", (response: JudgeResponse) => this.#settle(response));
    worker.on("error", (error: Error) => this.#fail(worker, error.message));
    worker.on("exit", (code) => this.#fail(worker, `it ended with code ${code}`));
    this.#worker = worker;
    return worker;
  }

  #settle(response: JudgeResponse): void {
    const pending = this.#pending.get(response.id);
    this.#pending.delete(response.id);
    if ("error" in response) pending?.reject(failure(response.error));
    else pending?.resolve(response.scores);
    if (this.#pending.size > 0) return;
    this.#worker?.unref();
    if (this.#closed) void this.#end();
  }

  /** The next drawing starts another thread. */
  #fail(worker: Worker, reason: string): void {
    if (this.#worker === worker) this.#worker = null;
    for (const { reject } of this.#pending.values()) reject(failure(reason));
    this.#pending.clear();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

/** Sorting all words would take longer than the network does. */
function likeliest(scores: Float32Array, words: readonly string[]): Guess[] {
  const places: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const score = scores[i] as number;
    if (places.length === TOLD && score <= (scores[places[TOLD - 1] as number] as number)) continue;
    let at = Math.min(places.length, TOLD - 1);
    for (; at > 0 && (scores[places[at - 1] as number] as number) < score; at--) places[at] = places[at - 1] as number;
    places[at] = i;
  }
  return places.map((i) => ({ word: words[i] as string, score: scores[i] as number }));
}

function failure(reason: string): StudioError {
  return new StudioError("INTERNAL", `The recogniser could not look at the drawing: ${reason}`);
}
