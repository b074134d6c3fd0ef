import { Worker } from "node:worker_threads";

/** What one step of training sees. */
export interface TrainingBatch {
  /** What the network takes, of `shape`: 8-bit pixels, mostly. */
  readonly pixels: Uint8Array | Float32Array;
  /** [batch, channels, height, width] of pixels. */
  readonly shape: readonly number[];
  /** [batch, classes], each row of sum 1. */
  readonly targets: Float32Array;
  /** The right class of each example. */
  readonly labels: Uint16Array;
}

/** The batches of a run, in the order of its steps. */
export interface BatchSource {
  next(): Promise<TrainingBatch>;
  close(): Promise<void>;
}

/** How many batches are made ahead. */
const ahead = 3;

type Reply = { readonly batch: TrainingBatch } | { readonly error: Error };

/** Batches made in a thread of their own, by `serveBatches`, while the steps before are computed. */
export class BatchQueue implements BatchSource {
  readonly #worker: Worker;
  #asked: number;
  readonly #ready: Reply[] = [];
  #wake: (() => void) | undefined;

  /**
   * @param script the module that the thread runs, which calls `serveBatches`.
   * @param workerData what it is given.
   * @param firstStep counted from 0.
   * @param steps of the whole run.
   */
  constructor(
    script: URL,
    workerData: unknown,
    firstStep: number,
    private readonly steps: number,
  ) {
    this.#asked = firstStep;
    this.#worker = new Worker(script, { workerData });
    const receive = (reply: Reply) => {
      this.#ready.push(reply);
      this.#wake?.();
    };
    this.#worker.on("message", receive);
    this.#worker.on("error", (error) => receive({ error: error as Error }));
    for (let i = 0; i < ahead; i++) this.#ask();
  }

  /** The next step's batch. */
  async next(): Promise<TrainingBatch> {
    while (this.#ready.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const reply = this.#ready.shift()!;
    if ("error" in reply) throw reply.error;
    this.#ask();
    return reply.batch;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(): void {
    if (this.#asked < this.steps) this.#worker.postMessage(this.#asked++);
  }
}
