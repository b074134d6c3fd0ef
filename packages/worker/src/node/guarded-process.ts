import { writeFile } from "node:fs/promises";
import { setPriority } from "node:os";
import { AskedWorker, type AskOptions } from "../asked-worker.js";
import type { ErrorClasses } from "../error-message.js";
import type { ProgressOf, Questions } from "../questions.js";
import { WorkerError } from "../worker-error.js";
import { type ProcessPort, startProcess } from "./process-port.js";
import { residentMemory } from "./resident-memory.js";

export interface GuardedProcessOptions {
  /** What it may throw. */
  readonly errors?: ErrorClasses;
  /** Of its own, files that it maps not counted; one that takes more is ended. On Windows this is not watched. */
  readonly memoryBytes: number;
  /** Default: this process's. */
  readonly env?: NodeJS.ProcessEnv;
  /** Others go before it where the processor is short. */
  readonly yields?: boolean;
}

export interface GuardedAskOptions<Progress = never> extends Omit<AskOptions<Progress>, "waitForEnd" | "transfer"> {
  /** Milliseconds without an answer, or any progress told, after which the process is ended. */
  readonly time: number;
}

const running = new Set<ProcessPort>();
// None may outlive this process: one that never comes back does not hear that it is alone.
process.once("exit", () => {
  for (const { pid } of running) if (pid !== undefined) ignoring(() => process.kill(pid, "SIGKILL"));
});

/** How often memory is looked at while a question is open, in milliseconds. Memory is taken by some gigabytes a second. */
const WATCH_EVERY = process.platform === "linux" ? 40 : 500;

/**
 * A process that is asked, with caps on its memory and on the time of each question. Native code that never comes back cannot be
 * interrupted, and memory that it takes cannot be refused: the process is ended, and its asker told why.
 */
export class GuardedProcess<Q extends Questions<Q>> {
  /** The most memory that it may have. */
  memoryBytes: number;
  /** Settles when it has ended, with the reason. */
  readonly ended: Promise<WorkerError>;
  readonly #port: ProcessPort;
  readonly #worker: AskedWorker<Q>;
  #reason: WorkerError | undefined;
  #watch: NodeJS.Timeout | undefined;
  readonly #idle: (() => void)[] = [];

  /** @throws WorkerError `worker-ended` if there is no such script. */
  constructor(script: string, from: string, { errors, memoryBytes, env, yields }: GuardedProcessOptions) {
    this.memoryBytes = memoryBytes;
    this.#port = startProcess(script, from, { ...(env && { env }) });
    this.#worker = new AskedWorker(this.#port, { errors });
    running.add(this.#port);
    this.ended = this.#port.exited.then((how) => {
      running.delete(this.#port);
      clearTimeout(this.#watch);
      this.#reason ??= new WorkerError("worker-ended", `The worker ended: ${how}.`);
      return this.#reason;
    });
    const { pid } = this.#port;
    if (pid === undefined) return;
    if (yields) ignoring(() => setPriority(pid, 10));
    // Where the whole computer runs out of memory, this is what it ends first.
    if (process.platform === "linux") writeFile(`/proc/${pid}/oom_score_adj`, "800").catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.#port.pid;
  }

  get alive(): boolean {
    return this.#reason === undefined && this.#worker.ended === undefined;
  }

  /** How many questions are not answered yet. */
  get pending(): number {
    return this.#worker.pending;
  }

  /**
   * @throws what the process throws; WorkerError `out-of-time`, `out-of-memory`, `worker-ended`; the signal's reason, and the process goes
   *   on with what it does
   */
  async ask<Name extends keyof Q & string>(
    name: Name,
    question: Q[Name]["question"],
    { time, onProgress, signal }: GuardedAskOptions<ProgressOf<Q[Name]>>,
  ): Promise<Q[Name]["answer"]> {
    signal?.throwIfAborted();
    const expire = () =>
      this.#kill(new WorkerError("out-of-time", `It took longer than ${time / 1000} s and was stopped.`));
    let timer = setTimeout(expire, time);
    this.#watch ??= this.#look();
    // Who leaves does not free the process of its question: it is watched until it has answered.
    const answer = this.#worker.ask(name, question, {
      ...(signal && { signal, waitForEnd: true }),
      onProgress: (progress) => {
        clearTimeout(timer);
        timer = setTimeout(expire, time);
        if (!signal?.aborted) onProgress?.(progress);
      },
    });
    const settled = () => {
      clearTimeout(timer);
      if (this.pending === 0) for (const resolve of this.#idle.splice(0)) resolve();
    };
    answer.then(settled, settled);
    try {
      return await unlessAborted(answer, signal);
    } catch (error) {
      throw error instanceof WorkerError && error.code === "worker-ended" ? (this.#reason ?? error) : error;
    }
  }

  /** Resolves when all questions are answered, those included that nobody waits for any more. */
  async idle(): Promise<void> {
    if (this.pending > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Ends it at once; questions under way are rejected. */
  async end(): Promise<void> {
    this.#reason ??= new WorkerError("worker-ended", "The worker was closed.");
    clearTimeout(this.#watch);
    await this.#worker.end();
  }

  #kill(reason: WorkerError): void {
    if (!this.alive) return;
    this.#reason = reason;
    void this.#worker.end();
  }

  #look(): NodeJS.Timeout {
    return setTimeout(async () => {
      const { pid } = this.#port;
      const memory = pid === undefined ? undefined : await residentMemory(pid);
      if (memory !== undefined && memory > this.memoryBytes) {
        const megabytes = Math.round(this.memoryBytes / 1e6);
        this.#kill(new WorkerError("out-of-memory", `It took more than ${megabytes} MB of memory and was stopped.`));
      }
      this.#watch = this.alive && this.pending > 0 ? this.#look() : undefined;
    }, WATCH_EVERY).unref();
  }
}

async function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return answer;
  let leave = () => {};
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener("abort", leave, { once: true });
  });
  return Promise.race([answer, left]).finally(() => signal.removeEventListener("abort", leave));
}

function ignoring(act: () => void): void {
  try {
    act();
  } catch {
    // It has ended, or may not be touched.
  }
}
