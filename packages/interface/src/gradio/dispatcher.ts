import { randomUUID } from "node:crypto";
import { addressGroup } from "@vistazo/network";
import { UserError } from "../errors.js";
import type { FileStore } from "../files/file-store.js";
import { type Download, ServerFiles } from "../files/files.js";
import type { PhotoReader } from "../files/photo-reader.js";
import { Queue, type Work } from "../queue/queue.js";
import { Call, type CallListener } from "../run/call.js";
import type { CallRequest, Session } from "../run/context.js";
import { runStep } from "../run/run-step.js";
import type { Endpoint } from "./app-model.js";

export interface DispatcherOptions {
  readonly store: FileStore;
  readonly download: Download;
  readonly photos: PhotoReader;
  readonly maxFileSize: number;
  readonly maxQueueSize?: number;
  /** Told of every error that a function ends with. */
  readonly onFailure: (error: unknown, endpoint: Endpoint) => void;
  /** Milliseconds that a function may go on after it was told to stop. */
  readonly abandonAfter: number;
}

export interface Submission {
  readonly endpoint: Endpoint;
  readonly data: readonly unknown[];
  readonly session: Session;
  /** Where the client reaches the app. */
  readonly root: string;
  readonly request: CallRequest;
  readonly listener: CallListener;
}

/** Takes calls in, lets them wait for their turn, runs them, and lets them be cancelled. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #queue: Queue<Call>;
  readonly #works: readonly Work<Call>[];
  readonly #calls = new Map<string, { call: Call; endpoint: Endpoint }>();

  constructor(endpoints: readonly Endpoint[], options: DispatcherOptions) {
    this.#options = options;
    this.#queue = new Queue<Call>({
      maxSize: options.maxQueueSize,
      onMove: (call, position) => call.listener.waits(position),
    });
    this.#works = endpoints.map(({ id, step }) => ({
      lane: step.concurrencyId ?? `step ${id}`,
      concurrency: step.concurrencyLimit,
      maxBatchSize: step.batch ? step.maxBatchSize : 1,
      run: (batch) => runStep(step, batch, options),
    }));
  }

  get waiting(): number {
    return this.#queue.waiting;
  }

  get running(): number {
    return this.#queue.running;
  }

  /** Calls that have not ended. */
  get open(): number {
    return this.#calls.size;
  }

  /** Mean seconds of a run; null before the first. */
  averageSeconds(endpoint: Endpoint): number | null {
    return this.#queue.averageSeconds(this.#works[endpoint.id]);
  }

  newId(): string {
    return randomUUID().replaceAll("-", "");
  }

  /**
   * Puts a call in the queue.
   * @throws UserError if the number of values is wrong
   * @throws InterfaceError `queue-full`
   */
  submit(id: string, { endpoint, data, session, root, request, listener }: Submission): Call {
    const { store, download, photos, maxFileSize } = this.#options;
    const expected = endpoint.inputIds.length;
    if (data.length !== expected) {
      throw new UserError(`This function needs ${expected} values, but ${data.length} were sent.`, {
        code: "bad-input",
      });
    }
    const { onFailure } = this.#options;
    const files = (signal: AbortSignal) => new ServerFiles({ store, download, photos, maxFileSize, root, signal });
    const call = new Call({
      id,
      step: endpoint.step,
      data,
      session,
      request,
      files,
      listener,
      onFailure: (error) => onFailure(error, endpoint),
    });
    const owner = session.user === null ? addressGroup(request.ip) : `user ${session.user}`;
    const position = this.#queue.join(call, this.#works[endpoint.id], owner);
    this.#calls.set(id, { call, endpoint });
    void call.ended.then(() => {
      this.#calls.delete(id);
      this.#queue.leave(call);
    });
    listener.waits(position);
    return call;
  }

  /** The call that has not ended, if it is of this session. */
  find(id: string, session: Session): Call | undefined {
    const call = this.#calls.get(id)?.call;
    return call?.session === session ? call : undefined;
  }

  cancel(id: string): void {
    this.#calls.get(id)?.call.cancel();
  }

  /** Ends everything. */
  close(): void {
    this.#queue.close();
    const error = new UserError(
      { en: "The app was stopped: try again later.", es: "La aplicación se ha parado: vuelve a intentarlo más tarde." },
      { code: "cancelled" },
    );
    for (const { call } of [...this.#calls.values()]) call.end({ kind: "failed", error });
  }
}
