import { shown } from "../components/define.js";
import { argumentsFrom, resultValues } from "../components/fields.js";
import { InterfaceError, UserError } from "../errors.js";
import type { Call } from "./call.js";
import type { Context, LogLevel, LogOptions } from "./context.js";
import { type ProgressUnit, trackProgress } from "./progress.js";
import type { Step } from "./step.js";

export interface RunOptions {
  /** Milliseconds that a function may go on after it was told to stop, before its place is given to the next one. */
  readonly abandonAfter: number;
}

/**
 * Runs a step's function for one call, or for a batch of calls. Never rejects: whatever happens is told to the calls.
 * Resolves when the function has ended, or was told to stop and did not.
 */
export async function runStep(step: Step, batch: readonly Call[], { abandonAfter }: RunOptions): Promise<void> {
  const calls = batch.filter((call) => !call.hasEnded);
  if (calls.length === 0) return;
  for (const call of calls) call.listener.starts();
  const limit = step.timeLimit === undefined ? undefined : setTimeout(() => giveUp(step, calls), step.timeLimit * 1000);
  const work = step.batch ? runBatch(step, calls) : runOne(step, calls[0]);
  let patience: NodeJS.Timeout | undefined;
  let over = false;
  const abandoned = Promise.all(calls.map((call) => call.ended)).then(
    () =>
      new Promise<void>((resolve) => {
        if (!over) patience = setTimeout(resolve, abandonAfter);
      }),
  );
  await Promise.race([work, abandoned]);
  over = true;
  clearTimeout(limit);
  clearTimeout(patience);
}

function giveUp(step: Step, calls: readonly Call[]): void {
  for (const call of calls) {
    call.end({
      kind: "failed",
      error: new UserError(
        {
          en: `This took longer than the ${step.timeLimit} seconds allowed.`,
          es: `Ha tardado más de los ${step.timeLimit} segundos permitidos.`,
        },
        { code: "time-limit" },
      ),
    });
  }
}

async function runOne(step: Step, call: Call): Promise<void> {
  const tracker = trackProgress((units) => tellProgress([call], units));
  try {
    const values = await parse(step, call);
    if (call.hasEnded) return;
    const context = contextFor([call], call.signal, tracker.progress);
    const returned = step.fn(...argumentsFrom(step.inputs, values), context);
    if (isIterator(returned)) {
      await runIterator(step, call, returned);
      tracker.flush();
      call.end({ kind: "completed", values: call.last ?? step.outputs.fields.map(() => null) });
    } else {
      const formatted = await format(step, call, await returned);
      tracker.flush();
      call.end({ kind: "completed", values: formatted });
    }
  } catch (error) {
    tracker.flush();
    call.end({ kind: "failed", error });
  }
}

async function runIterator(step: Step, call: Call, iterator: AnyIterator): Promise<void> {
  for (;;) {
    const { done, value } = await iterator.next();
    if (done) return;
    if (!call.hasEnded) {
      call.yields(await format(step, call, value));
      await call.listener.ready();
    }
    if (call.hasEnded) {
      await iterator.return?.();
      return;
    }
  }
}

async function runBatch(step: Step, batch: readonly Call[]): Promise<void> {
  const rows: unknown[][] = [];
  const calls: Call[] = [];
  for (const call of batch) {
    try {
      rows.push(argumentsFrom(step.inputs, await parse(step, call)));
      calls.push(call);
    } catch (error) {
      call.end({ kind: "failed", error });
    }
  }
  if (calls.length === 0) return;
  const tracker = trackProgress((units) => tellProgress(calls, units));
  const everyone = new AbortController();
  void Promise.all(calls.map((call) => call.ended)).then(() => everyone.abort());
  try {
    const columns = rows[0].map((_, column) => rows.map((row) => row[column]));
    const results = await step.fn(...columns, contextFor(calls, everyone.signal, tracker.progress));
    if (!Array.isArray(results) || results.length !== calls.length) {
      throw new InterfaceError(
        "bad-output",
        `A batch of ${calls.length} calls needs a list of ${calls.length} results, not ${shown(results)}.`,
      );
    }
    tracker.flush();
    await Promise.all(
      calls.map(async (call, index) => {
        try {
          call.end({ kind: "completed", values: await format(step, call, results[index]) });
        } catch (error) {
          call.end({ kind: "failed", error });
        }
      }),
    );
  } catch (error) {
    tracker.flush();
    for (const call of calls) call.end({ kind: "failed", error });
  }
}

async function parse(step: Step, call: Call): Promise<unknown[]> {
  const values: unknown[] = [];
  for (const [index, { component }] of step.inputs.fields.entries()) {
    values.push(await component.parse(call.data[index], call.files));
  }
  return values;
}

async function format(step: Step, call: Call, result: unknown): Promise<unknown[]> {
  const { fields } = step.outputs;
  const values = resultValues(step.outputs, result);
  return Promise.all(fields.map(({ component }, index) => component.format(values[index] as never, call.files)));
}

function contextFor(calls: readonly Call[], signal: AbortSignal, progress: Context["progress"]): Context {
  const log =
    (level: LogLevel) =>
    (message: string, options: LogOptions = {}) => {
      for (const call of calls) if (!call.hasEnded) call.listener.log(level, message, options);
    };
  return {
    progress,
    signal,
    log: { info: log("info"), success: log("success"), warning: log("warning") },
    session: calls[0].session,
    request: calls[0].request,
  };
}

function tellProgress(calls: readonly Call[], units: readonly ProgressUnit[]): void {
  for (const call of calls) if (!call.hasEnded) call.listener.progress(units);
}

interface AnyIterator {
  next(): IteratorResult<unknown> | Promise<IteratorResult<unknown>>;
  return?(value?: unknown): unknown;
}

/** A generator's object, not a list: lists are iterable too, but are results. */
function isIterator(value: unknown): value is AnyIterator {
  if (typeof value !== "object" || value === null || !("next" in value) || typeof value.next !== "function")
    return false;
  return Symbol.asyncIterator in value || Symbol.iterator in value;
}
