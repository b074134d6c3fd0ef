import { GraphError } from "@vistazo/graph";
import type { AskedWorker } from "@vistazo/worker";
import type { TargetsOf } from "./trainer.js";

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

/** The same for a network with an objective of its own, which says what targets are. */
export interface ObjectiveBatch extends Pick<TrainingBatch, "pixels" | "shape"> {
  readonly targets: Float32Array | TargetsOf;
  readonly labels?: undefined;
}

/** The batches of a run, in the order of its steps. */
export interface BatchSource {
  next(): Promise<TrainingBatch | ObjectiveBatch>;
  close(): Promise<void>;
}

/** What the worker that makes batches can be asked: to read its examples, once, then the batch of a step. */
export interface BatchQuestions<Data = unknown> {
  prepare: { question: Data; answer: undefined };
  batch: { question: number; answer: TrainingBatch };
}

/** How many batches are made ahead. */
const ahead = 3;

/** Batches made in a worker of their own, by `serveBatches`, while the steps before are computed. */
export class PrefetchedBatches implements BatchSource {
  readonly #asked: Promise<TrainingBatch>[] = [];
  #step: number;

  /**
   * @param worker calls `serveBatches`; it ends with them.
   * @param data what it is given to prepare itself.
   * @param firstStep counted from 0.
   * @param steps of the whole run.
   */
  constructor(
    private readonly worker: AskedWorker<BatchQuestions>,
    data: unknown,
    firstStep: number,
    private readonly steps: number,
  ) {
    this.#step = firstStep;
    // Its failure is told with the first batch.
    this.worker.ask("prepare", data).catch(() => {});
    for (let i = 0; i < ahead; i++) this.#ask();
  }

  /**
   * The next step's batch.
   *
   * @throws what went wrong in the worker; WorkerError `worker-ended` if it ended before the batch was made.
   */
  async next(): Promise<TrainingBatch> {
    const next = this.#asked.shift();
    if (!next) throw new GraphError("invalid-input", `This run has no batches beyond its ${this.steps} steps.`);
    const batch = await next;
    this.#ask();
    return batch;
  }

  async close(): Promise<void> {
    await this.worker.end();
  }

  #ask(): void {
    if (this.#step >= this.steps) return;
    const batch = this.worker.ask("batch", this.#step++);
    // It is told to whoever asks for this batch, if anybody does.
    batch.catch(() => {});
    this.#asked.push(batch);
  }
}
