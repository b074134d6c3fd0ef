import type { Failure, QuestionKind, Questions } from "./protocol.js";

/** What the worker could not do. */
export class EvaluationError extends Error {
  override readonly name = "EvaluationError";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: EvaluationError) => void;
}

/** Evaluates in a worker, so that the page goes on answering while files are read. */
export class EvaluationClient {
  readonly #worker = new Worker(new URL("./evaluation-worker.ts", import.meta.url), { type: "module" });
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<{ id: number; answer?: unknown; failure?: Failure }>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.failure) waiting?.reject(new EvaluationError(data.failure));
      else waiting?.resolve(data.answer as never);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      const failure: Failure = { code: "internal", message: event.message ?? "" };
      for (const { reject } of this.#waiting.values()) reject(new EvaluationError(failure));
      this.#waiting.clear();
    };
  }

  /** @throws EvaluationError what is wrong in a file, or unexpected */
  ask<Kind extends QuestionKind>(
    kind: Kind,
    question: Questions[Kind]["question"],
  ): Promise<Questions[Kind]["answer"]> {
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, kind, question });
    });
  }

  close(): void {
    this.#worker.terminate();
  }
}
