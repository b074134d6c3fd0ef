import type { Drawing, Guess } from "@vistazo/doodle";
import type { LoadedRecogniser, RecogniserAnswer, RecogniserQuestion } from "./protocol.js";

interface Waiting {
  readonly resolve: (answer: RecogniserAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** The recogniser in a worker, so that drawing never waits for it. */
export class RecogniserClient {
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #loaded: Promise<LoadedRecogniser> | null = null;

  /**
   * Fetches the recogniser that the studio has in use; once, however often it is called, until it fails.
   * @throws Error if it cannot be had
   */
  load(): Promise<LoadedRecogniser> {
    this.#loaded ??= this.#ask(null).then((answer) => {
      if ("loaded" in answer) return answer.loaded;
      throw new Error("failure" in answer ? answer.failure : "The recogniser gave no answer.");
    });
    this.#loaded.catch(() => {
      this.#loaded = null;
    });
    return this.#loaded;
  }

  /**
   * The likeliest words, likeliest first.
   * @throws Error if the recogniser cannot be had
   */
  async guess(drawing: Drawing): Promise<readonly Guess[]> {
    const answer = await this.#ask(drawing);
    if ("guesses" in answer) return answer.guesses;
    throw new Error("failure" in answer ? answer.failure : "The recogniser gave no answer.");
  }

  #ask(drawing: Drawing | null): Promise<RecogniserAnswer> {
    const worker = this.#start();
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, drawing } satisfies RecogniserQuestion);
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./recogniser-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<RecogniserAnswer>) => {
      this.#waiting.get(data.id)?.resolve(data);
      this.#waiting.delete(data.id);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message || "The worker cannot start."));
      this.#waiting.clear();
      worker.terminate();
      this.#worker = null;
      this.#loaded = null;
    };
    this.#worker = worker;
    return worker;
  }
}

let shared: RecogniserClient | null = null;

/** One for all pages: it is loaded once, with the first page that needs it. */
export function recogniserClient(): RecogniserClient {
  shared ??= new RecogniserClient();
  return shared;
}
