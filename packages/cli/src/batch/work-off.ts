import { VisionError } from "@vistazo/vision";
import { WorkerError } from "@vistazo/worker";
import { GuardedProcess } from "@vistazo/worker/node";
import { UsageError } from "../exit.js";
import { WriteError } from "../write-whole.js";
import { BatchError } from "./batch-error.js";
import type { BatchQuestions, OpenQuestion, RowsTold } from "./questions.js";

/** The shards that are left. */
export interface ShardSource {
  /** One that nobody else works on; undefined when none is left. */
  next(): Promise<number | undefined>;
  /** Its part is written. */
  done(shard: number): Promise<void>;
}

export interface WorkOff {
  readonly workers: number;
  readonly open: OpenQuestion;
  /** Milliseconds without anything coming of an input, after which its process is ended. */
  readonly time: number;
  /** The most that a process may have of its own. Default: without limit. */
  readonly memoryBytes?: number;
  readonly onRows: (rows: RowsTold) => void;
  readonly signal: AbortSignal;
}

/** Processes that end one after the other, no input being answered in between, beyond those that inputs may end. */
const MOST_DEATHS = 10;

/**
 * Works through shards with processes that each hold the model. One that ends in the midst of a shard, whatever ended it, is replaced,
 * and the shard goes on where it was.
 *
 * @throws what a process throws; BatchError `model-process` where they end again and again; the signal's reason
 */
export async function workOff(source: ShardSource, work: WorkOff): Promise<void> {
  const { workers, open, signal } = work;
  const running = new Set<GuardedProcess<BatchQuestions>>();
  let deaths = 0;
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);

  /** @throws WorkerError where the process ends */
  const start = async () => {
    const process = new GuardedProcess<BatchQuestions>("@vistazo/cli/batch-worker", import.meta.url, {
      errors: { BatchError, UsageError, VisionError, WriteError },
      memoryBytes: work.memoryBytes ?? Number.POSITIVE_INFINITY,
    });
    running.add(process);
    void process.ended.then(() => running.delete(process));
    // A download takes as long as it takes.
    await process.ask("open", open, { time: 2 ** 31 - 1, signal: stop });
    return process;
  };

  const finish = async (shard: number, own: { process?: GuardedProcess<BatchQuestions> }) => {
    for (;;) {
      stop.throwIfAborted();
      try {
        own.process ??= await start();
        await own.process.ask("shard", shard, {
          time: work.time,
          signal: stop,
          onProgress(rows) {
            deaths = 0;
            work.onRows(rows);
          },
        });
        return;
      } catch (error) {
        if (stop.aborted || !(error instanceof WorkerError)) throw error;
        own.process = undefined;
        if (++deaths > MOST_DEATHS + open.attempts)
          throw new BatchError(
            "model-process",
            `The process that runs the model ended ${deaths} times and answered nothing: ${error.message}`,
          );
      }
    }
  };

  const lane = async (ready?: () => void) => {
    const own: { process?: GuardedProcess<BatchQuestions> } = {};
    for (;;) {
      const shard = await source.next();
      if (shard === undefined) break;
      if (ready) {
        // Of several processes only one downloads the model.
        own.process = await start().catch((error) => {
          if (error instanceof WorkerError && !stop.aborted) return undefined;
          throw error;
        });
        ready();
      }
      await finish(shard, own);
      await source.done(shard);
    }
    ready?.();
    await own.process?.end();
  };

  const lanes: Promise<void>[] = [];
  const begin = (run: Promise<void>) => {
    run.catch((error) => failed.abort(error));
    lanes.push(run);
  };
  try {
    await new Promise<void>((resolve) => {
      const first = lane(resolve);
      first.catch(() => resolve());
      begin(first);
    });
    for (let i = 1; i < workers; i++) begin(lane());
    await Promise.all(lanes);
  } finally {
    await Promise.allSettled([...running].map((process) => process.end()));
    await Promise.allSettled(lanes);
  }
}
