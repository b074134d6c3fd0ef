import { type HandedOn, handOn } from "@vistazo/tracing";
import { type ErrorClasses, reviveError } from "./error-message.js";
import type { Transferred, WorkerPort } from "./port.js";
import type { Asked, ProgressOf, Questions, Told } from "./questions.js";
import { WorkerError } from "./worker-error.js";

export interface AskedWorkerOptions {
  /** What the worker may throw. Errors of other classes arrive as plain errors of the same name, code and message. */
  readonly errors?: ErrorClasses;
}

export interface AskOptions<Progress = never> {
  /** Buffers in the question that are handed over, not copied. */
  readonly transfer?: readonly Transferred[];
  readonly onProgress?: (progress: Progress) => void;
  /** Rejects with the signal's reason at once, and tells the worker, whose answer is dropped. */
  readonly signal?: AbortSignal;
  /** When the signal aborts, wait for what the worker makes of it, in place of dropping its answer. */
  readonly waitForEnd?: boolean;
}

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress?: (progress: never) => void;
  readonly trace?: HandedOn;
}

/**
 * A worker and what it can be asked. Whatever happens to the worker, every question is answered or rejected. A worker that is asked
 * nothing does not keep the process alive.
 */
export class AskedWorker<Q extends Questions<Q>> {
  readonly #pending = new Map<number, Pending>();
  readonly #errors: ErrorClasses;
  #lastId = 0;
  #ended: WorkerError | undefined;
  readonly #idle: (() => void)[] = [];

  constructor(
    private readonly port: WorkerPort,
    { errors = {} }: AskedWorkerOptions = {},
  ) {
    this.#errors = { WorkerError, ...errors };
    port.listen(
      (message) => this.#hear(message as Told),
      (reason, cause) => this.#end(new WorkerError("worker-ended", `The worker ended: ${reason}.`, { cause })),
    );
    port.hold(false);
  }

  /** Why nothing can be asked any more. */
  get ended(): WorkerError | undefined {
    return this.#ended;
  }

  /** How many questions are not answered yet. */
  get pending(): number {
    return this.#pending.size;
  }

  /**
   * @throws what the worker throws; WorkerError `worker-ended` if it ends before it answers, `not-cloneable` if the question cannot be
   *   handed to it; the signal's reason.
   */
  ask<Name extends keyof Q & string>(
    name: Name,
    question: Q[Name]["question"],
    { transfer = [], onProgress, signal, waitForEnd }: AskOptions<ProgressOf<Q[Name]>> = {},
  ): Promise<Q[Name]["answer"]> {
    if (this.#ended) return Promise.reject(this.#ended);
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.port.post({ id, cancel: true } satisfies Asked, []);
        if (!waitForEnd) this.#settle(id)?.reject(signal?.reason);
      };
      const done =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener("abort", abort);
          settle(value);
        };
      signal?.addEventListener("abort", abort, { once: true });
      if (this.#pending.size === 0) this.port.hold(true);
      const trace = handOn();
      this.#pending.set(id, { resolve: done(resolve), reject: done(reject), onProgress, ...(trace && { trace }) });
      try {
        this.port.post({ id, name, question, ...(trace && { trace: trace.headers }) } satisfies Asked, transfer);
      } catch (cause) {
        const message = `This cannot be handed to a worker: ${cause instanceof Error ? cause.message : cause}`;
        this.#settle(id)?.reject(new WorkerError("not-cloneable", message, { cause }));
      }
    });
  }

  /** End the worker when all questions so far are answered. Later ones are refused. */
  async close(): Promise<void> {
    this.#ended ??= new WorkerError("worker-ended", "The worker was closed.");
    if (this.#pending.size > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
    await this.port.end();
  }

  /** End the worker at once; questions under way are rejected. */
  async end(): Promise<void> {
    this.#end(new WorkerError("worker-ended", "The worker was closed."));
    await this.port.end();
  }

  #hear(told: Told): void {
    if ("progress" in told) {
      this.#pending.get(told.id)?.onProgress?.(told.progress as never);
      return;
    }
    const pending = this.#settle(told.id);
    if (told.spans) pending?.trace?.add(told.spans);
    if ("error" in told) pending?.reject(reviveError(told.error, this.#errors));
    else pending?.resolve(told.answer);
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    if (!pending) return undefined;
    this.#pending.delete(id);
    if (this.#pending.size === 0) {
      this.port.hold(false);
      for (const resolve of this.#idle.splice(0)) resolve();
    }
    return pending;
  }

  #end(error: WorkerError): void {
    this.#ended ??= error;
    for (const id of [...this.#pending.keys()]) this.#settle(id)?.reject(error);
  }
}
