import { setTimeout as wait } from "node:timers/promises";
import { ImageError } from "@vistazo/image";
import { VisionError } from "@vistazo/vision";
import { photoSentence } from "../photo-sentence.js";
import { BatchError } from "./batch-error.js";
import type { BatchInput, BatchRow, RejectedRow } from "./batch-row.js";
import type { Left } from "./journal.js";

export interface ShardWork {
  readonly inputs: readonly BatchInput[];
  readonly journal: {
    readonly left: Left;
    begin(inputs: readonly number[], alone?: boolean): void;
    end(row: BatchRow): void;
  };
  /** An answer an input. */
  readonly ask: (inputs: readonly BatchInput[]) => Promise<readonly unknown[]>;
  /** Inputs that are asked for together. */
  readonly together: number;
  /** Such questions that are under way at once. */
  readonly ahead: number;
  /** How often an input may end the process, and how often one is fetched that does not come. */
  readonly attempts: number;
  /** Milliseconds before the second attempt to fetch; then twice as many. */
  readonly pause?: number;
  /** Throw what is wrong with the first input that cannot be answered. */
  readonly strict?: boolean;
  readonly onRow?: (row: BatchRow, earlier: boolean) => void;
}

/**
 * Answers all inputs of a shard, each once. Those in whose midst a process has ended come last, each alone, so that of several that were
 * under way the one is found that ends processes: it is set aside when it has done so `attempts` times by itself. Not first, where
 * whoever kills a process soon after its start would seem to be them.
 *
 * @returns a row an input, in their order
 * @throws what is wrong with more than an input
 */
export async function runShard(work: ShardWork): Promise<BatchRow[]> {
  const { inputs, journal, together, ahead, attempts } = work;
  const { rows: earlier, deaths } = journal.left;
  const rows = new Map<number, BatchRow>();
  const settle = (row: BatchRow) => {
    journal.end(row);
    rows.set(row.index, row);
    work.onRow?.(row, false);
  };
  const suspects: BatchInput[] = [];
  const others: BatchInput[] = [];
  for (const input of inputs) {
    const { index, photo, problem } = input;
    const row = earlier.get(index);
    if (row) {
      rows.set(index, row);
      work.onRow?.(row, true);
    } else if (problem !== undefined) settle({ index, photo, error: problem, code: "bad-list" });
    else if ((deaths.get(index) ?? 0) >= attempts) {
      const row = {
        index,
        photo,
        error: `${photo} ended the process that runs the model ${attempts} times.`,
        code: "ends-process",
      };
      if (work.strict) throw new BatchError("model-process", row.error);
      settle(row);
    } else (deaths.has(index) ? suspects : others).push(input);
  }
  const groups = Array.from({ length: Math.ceil(others.length / together) }, (_, i) =>
    others.slice(i * together, (i + 1) * together),
  );
  let next = 0;
  const lane = async () => {
    while (next < groups.length) await answer(groups[next++]);
  };
  await Promise.all(Array.from({ length: ahead }, lane));
  for (const input of suspects) await answer([input], true);
  return inputs.map(({ index }) => {
    const row = rows.get(index);
    if (!row) throw new Error(`Nothing came of input ${index}.`);
    return row;
  });

  async function answer(group: readonly BatchInput[], alone = false): Promise<void> {
    journal.begin(
      group.map(({ index }) => index),
      alone,
    );
    try {
      const answers = await work.ask(group);
      for (const [i, { index, photo }] of group.entries()) settle({ index, photo, answer: answers[i] });
    } catch (error) {
      if (!isOfAnInput(error)) throw error;
      if (group.length === 1) return settle(await again(group[0], error));
      for (const input of group) await answer([input]);
    }
  }

  /** What is not there now may be there in a moment: of fetched photos alone. */
  async function again(input: BatchInput, first: InputError): Promise<BatchRow> {
    let error = first;
    for (let attempt = 1; attempt < attempts && mayPass(error); attempt++) {
      await wait((work.pause ?? 500) * 2 ** (attempt - 1));
      try {
        const [answered] = await work.ask([input]);
        return { index: input.index, photo: input.photo, answer: answered };
      } catch (next) {
        if (!isOfAnInput(next)) throw next;
        error = next;
      }
    }
    if (work.strict) throw error;
    return rejected(input, error);
  }
}

type InputError = ImageError | VisionError | BatchError;

/** Whether an error is about the photo, or about what the model makes of it, and about no other. */
function isOfAnInput(error: unknown): error is InputError {
  return (
    error instanceof ImageError ||
    (error instanceof VisionError && error.code === "model-failed") ||
    (error instanceof BatchError && ["storage-failed", "not-found", "damaged", "bad-list"].includes(error.code))
  );
}

function mayPass(error: InputError): boolean {
  if (!(error instanceof ImageError)) return false;
  if (error.code === "timeout") return true;
  const [, status] = /status (\d{3})/.exec(error.message) ?? [];
  return (
    error.code === "fetch-failed" && (status === undefined || ["408", "425", "429"].includes(status) || status >= "500")
  );
}

function rejected({ index, photo }: BatchInput, error: InputError): RejectedRow {
  const sentence = error instanceof ImageError ? photoSentence(error, photo) : error.message;
  return { index, photo, error: sentence, code: error.code };
}
