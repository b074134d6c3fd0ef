import type { Drawing, Guess, Way } from "@vistazo/doodle";
import { drawnShare } from "@vistazo/doodle/game";
import { AskedWorker, webWorkerPort } from "@vistazo/worker";
import type { DrawQuestion, FinishQuestion, LoadedRecogniser, RecogniserQuestions } from "./questions.js";

/** The recogniser, and the network that draws, in a worker, so that a person's drawing never waits for them. */
export class RecogniserClient {
  #worker: AskedWorker<RecogniserQuestions> | null = null;
  #loaded: Promise<LoadedRecogniser> | null = null;

  /**
   * Fetches the recogniser that the studio has in use; once, however often it is called, until it fails.
   * @throws Error if it cannot be had
   */
  load(): Promise<LoadedRecogniser> {
    if (!this.#loaded || this.#worker?.ended) {
      const loaded = this.#start().ask("load", null);
      loaded.catch(() => {
        if (this.#loaded === loaded) this.#loaded = null;
      });
      this.#loaded = loaded;
    }
    return this.#loaded;
  }

  /**
   * The likeliest words, likeliest first.
   * @param share how much of the drawing is there; default: by how long it has taken
   * @throws Error if the recogniser cannot be had
   */
  guess(drawing: Drawing, share = drawnShare(drawing)): Promise<readonly Guess[]> {
    return this.#start().ask("guess", { drawing, share });
  }

  /**
   * The ways in which drawings of one word are drawn, the most usual first; none of a few drawings.
   * @throws Error as `guess`
   */
  ways(drawings: readonly Drawing[]): Promise<readonly Way[]> {
    return this.#start().ask("ways", { drawings });
  }

  /**
   * The drawings that look most like one, most alike first: their places among the others.
   * @throws Error as `guess`
   */
  alike(drawing: Drawing, others: readonly Drawing[]): Promise<readonly number[]> {
    return this.#start().ask("alike", { drawing, others });
  }

  /**
   * The words that the network draws.
   * @throws Error if the network that draws cannot be had
   */
  drawable(): Promise<readonly string[]> {
    return this.#start().ask("drawable", null);
  }

  /** Drawings of a word by the network. @throws Error as `drawable` */
  draw(question: DrawQuestion): Promise<readonly Drawing[]> {
    return this.#start().ask("draw", question);
  }

  /** A drawing that was begun, its strokes first, then the network's. @throws Error as `drawable` */
  finish(question: FinishQuestion): Promise<Drawing> {
    return this.#start().ask("finish", question);
  }

  /** After a failure another worker is started. */
  #start(): AskedWorker<RecogniserQuestions> {
    if (this.#worker && !this.#worker.ended) return this.#worker;
    const script = new Worker(new URL("./recogniser-worker.ts", import.meta.url), { type: "module" });
    this.#worker = new AskedWorker(webWorkerPort(script));
    return this.#worker;
  }
}

let shared: RecogniserClient | null = null;

/** One for all pages: it is loaded once, with the first page that needs it. */
export function recogniserClient(): RecogniserClient {
  shared ??= new RecogniserClient();
  return shared;
}
