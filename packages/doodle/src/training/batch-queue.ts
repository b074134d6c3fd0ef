import { Worker } from "node:worker_threads";
import type { BatchWorkerData } from "./batch-worker.js";
import type { Batch } from "./batches.js";

/** How many batches are made ahead. */
const ahead = 3;

type Reply = { readonly batch: Batch } | { readonly error: Error };

/** Batches in the order of the steps, made in a thread of their own while the steps before are computed. */
export class BatchQueue {
  readonly #worker: Worker;
  #asked: number;
  readonly #ready: Reply[] = [];
  #wake: (() => void) | undefined;

  constructor(
    data: BatchWorkerData,
    firstStep: number,
    private readonly steps: number,
  ) {
    this.#asked = firstStep;
    this.#worker = new Worker(new URL("./batch-worker.js", import.meta.url), { workerData: data });
    const receive = (reply: Reply) => {
      this.#ready.push(reply);
      this.#wake?.();
    };
    this.#worker.on("message", receive);
    this.#worker.on("error", (error) => receive({ error: error as Error }));
    for (let i = 0; i < ahead; i++) this.#ask();
  }

  /** The next step's batch. */
  async next(): Promise<Batch> {
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
