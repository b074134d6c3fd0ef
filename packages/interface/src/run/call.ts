import { UserError } from "../errors.js";
import type { Files } from "../files/files.js";
import type { Position } from "../queue/queue.js";
import type { CallRequest, LogLevel, LogOptions, Session } from "./context.js";
import type { ProgressUnit } from "./progress.js";
import type { Step } from "./step.js";

/** How a call ended. `values` are on the wire's terms, one an output. */
export type Outcome =
  | { readonly kind: "completed"; readonly values: readonly unknown[] }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "cancelled" };

/** Who wants to know how a call is going. */
export interface CallListener {
  /** Its place in the queue, at first and whenever it moves up. */
  waits(position: Position): void;
  starts(): void;
  progress(units: readonly ProgressUnit[]): void;
  log(level: LogLevel, message: string, options: LogOptions): void;
  /** A result on the way to the last one. */
  yields(values: readonly unknown[]): void;
  /** Comes once, and nothing after it. */
  ends(outcome: Outcome): void;
  /** Resolves when it can take another result. */
  ready(): Promise<void>;
}

export interface CallOptions {
  readonly id: string;
  readonly step: Step;
  /** What the client sent, not looked at yet: one value an input. */
  readonly data: readonly unknown[];
  readonly session: Session;
  readonly request: CallRequest;
  readonly files: (signal: AbortSignal) => Files;
  readonly listener: CallListener;
  /** Told of the error that it ends with. */
  readonly onFailure?: (error: unknown) => void;
}

/** One call of a step's function, from joining the queue to its end. */
export class Call {
  readonly id: string;
  readonly step: Step;
  readonly data: readonly unknown[];
  readonly session: Session;
  readonly request: CallRequest;
  readonly files: Files;
  readonly listener: CallListener;
  readonly #onFailure: ((error: unknown) => void) | undefined;
  readonly #abort = new AbortController();
  readonly #ended: Promise<void>;
  #tellEnded: () => void = () => {};
  #hasEnded = false;
  #last: readonly unknown[] | null = null;

  constructor({ id, step, data, session, request, files, listener, onFailure }: CallOptions) {
    this.id = id;
    this.step = step;
    this.data = data;
    this.session = session;
    this.request = request;
    this.files = files(this.#abort.signal);
    this.listener = listener;
    this.#onFailure = onFailure;
    this.#ended = new Promise((resolve) => {
      this.#tellEnded = resolve;
    });
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Resolves at the end. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** What was yielded last. */
  get last(): readonly unknown[] | null {
    return this.#last;
  }

  yields(values: readonly unknown[]): void {
    if (this.#hasEnded) return;
    this.#last = values;
    this.listener.yields(values);
  }

  /** Ends the call; only the first end counts. An end that is not the function's own tells the function to stop. */
  end(outcome: Outcome): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    if (outcome.kind === "failed") this.#onFailure?.(outcome.error);
    this.listener.ends(outcome);
    this.#tellEnded();
    if (outcome.kind !== "completed") this.#abort.abort(outcome.kind === "failed" ? outcome.error : cancelled());
  }

  cancel(): void {
    this.end({ kind: "cancelled" });
  }
}

function cancelled(): UserError {
  return new UserError({ en: "The run was cancelled.", es: "Se ha cancelado." }, { code: "cancelled" });
}
