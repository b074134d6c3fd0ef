import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { isRunning } from "@vistazo/files/node";
import type { BatchRow } from "./batch-row.js";

/** What earlier processes have left of a shard. */
export interface Left {
  readonly rows: ReadonlyMap<number, BatchRow>;
  /**
   * The inputs in whose midst a process has ended, and how often one did so that was at no other: where several were under way, any of
   * them may have been the reason.
   */
  readonly deaths: ReadonlyMap<number, number>;
}

interface Begin {
  readonly begin: readonly number[];
  readonly alone?: boolean;
}

/**
 * What a process writes down while it works on a shard, a line of JSON each: which inputs it begins, and what came of them. Should it
 * be killed, the next one goes on where it was, and knows what it was at. Each process has a file of its own, so that two never write
 * to one; a line that was cut off says nothing.
 */
export class Journal {
  readonly #file: number;

  private constructor(
    private readonly folder: string,
    private readonly shard: number,
    /** What was left. */
    readonly left: Left,
  ) {
    mkdirSync(folder, { recursive: true });
    const name = `${shard}.${hostname()}.${process.pid}.${randomUUID().slice(0, 8)}.jsonl`;
    this.#file = openSync(join(folder, name), "ax");
  }

  static open(folder: string, shard: number): Journal {
    return new Journal(folder, shard, readLeft(folder, shard));
  }

  /** @param alone nothing else is under way until it ends */
  begin(inputs: readonly number[], alone = false): void {
    this.#write({ begin: inputs, ...(alone && { alone }) } satisfies Begin);
  }

  end(row: BatchRow): void {
    this.#write(row);
  }

  /** After the shard's part is written: nobody needs to know any more how it came about. */
  remove(): void {
    closeSync(this.#file);
    for (const name of namesOf(this.folder, this.shard)) rmSync(join(this.folder, name), { force: true });
  }

  /** Handed to the system at once, which writes it though this process be killed. */
  #write(entry: object): void {
    writeSync(this.#file, `${JSON.stringify(entry)}\n`);
  }
}

function readLeft(folder: string, shard: number): Left {
  const rows = new Map<number, BatchRow>();
  const deaths = new Map<number, number>();
  for (const name of namesOf(folder, shard)) {
    const open = new Map<number, boolean>();
    for (const line of readFileSync(join(folder, name), "utf8").split("\n")) {
      const entry = parse(line);
      if (!entry) continue;
      if ("begin" in entry) for (const index of entry.begin) open.set(index, entry.alone ?? false);
      else {
        open.delete(entry.index);
        if (!rows.has(entry.index)) rows.set(entry.index, entry);
      }
    }
    // Of one that still runs, or on another computer, nobody knows whether it comes to an end.
    if (endedHere(name))
      for (const [index, alone] of open) deaths.set(index, (deaths.get(index) ?? 0) + (alone ? 1 : 0));
  }
  return { rows, deaths };
}

function namesOf(folder: string, shard: number): string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith(`${shard}.`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function endedHere(name: string): boolean {
  const [, host, pid] = /^\d+\.(.*)\.(\d+)\.[0-9a-f]+\.jsonl$/.exec(name) ?? [];
  return host === hostname() && !isRunning(Number(pid));
}

function parse(line: string): BatchRow | Begin | undefined {
  try {
    return JSON.parse(line) as BatchRow | Begin;
  } catch {
    return undefined;
  }
}
