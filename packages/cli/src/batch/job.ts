import { randomUUID } from "node:crypto";
import { isAbsolute } from "node:path";
import type { Task } from "@vistazo/tasks";
import { UsageError } from "../exit.js";
import type { ModelFlags } from "../model-options.js";
import { BatchError } from "./batch-error.js";
import type { BatchInput } from "./batch-row.js";
import type { ListedInput } from "./list-inputs.js";
import { type PartFormat, shardOf } from "./parts.js";
import type { Storage } from "./storage.js";
import { linesOf } from "./text-lines.js";

/** What a batch does: written beside its results, so that nobody adds others to them. */
export interface JobSettings {
  readonly task: Task;
  readonly flags: ModelFlags;
  readonly sources: readonly string[];
  readonly column: string;
  readonly format: PartFormat;
  /** Inputs of a part. */
  readonly partRows: number;
  /** The folder from which relative paths lead. */
  readonly folder: string;
}

export interface Job extends JobSettings {
  readonly id: string;
  readonly inputs: number;
  readonly shards: number;
}

/** Begins with a sign that Spark and DuckDB take for none of the data. */
export const OWN = "_batch/";
const JOB = `${OWN}job.json`;
const VERSION = 1;

/**
 * The job of a folder of results: the one that is there, or a new one, whose list of inputs is written before it. What a folder holds or
 * an address answers may change; the list does not.
 *
 * @throws UsageError where the folder has results of another
 */
export async function openJob(
  storage: Storage,
  settings: JobSettings,
  list: () => AsyncIterable<ListedInput>,
): Promise<Job> {
  const known = await readJob(storage);
  if (known) {
    sameJob(known, settings, storage);
    return known;
  }
  for await (const name of storage.list("part-")) {
    if (shardOf(name, "jsonl") === undefined && shardOf(name, "parquet") === undefined) continue;
    throw new UsageError(
      `${storage.describe("")} has ${name}, which is not of this run: name another folder with --out.`,
    );
  }
  let shard: string[] = [];
  let [shards, inputs] = [0, 0];
  const write = async () => {
    await storage.write(inputsName(shards), shard.join(""));
    shards++;
    shard = [];
  };
  for await (const input of list()) {
    shard.push(`${JSON.stringify({ index: inputs++, ...input } satisfies BatchInput)}\n`);
    if (shard.length === settings.partRows) await write();
  }
  if (shard.length > 0) await write();
  const job: Job = { ...settings, id: randomUUID(), inputs, shards };
  // Last: where it is, the list is whole.
  await storage.write(JOB, `${JSON.stringify({ version: VERSION, ...job }, undefined, 2)}\n`);
  return job;
}

/** The job of a folder of results, undefined where there is none. @throws BatchError `damaged` */
export async function readJob(storage: Storage): Promise<Job | undefined> {
  const bytes = await storage.read(JOB);
  if (!bytes) return undefined;
  try {
    const { version, ...job } = JSON.parse(new TextDecoder().decode(bytes)) as Job & { readonly version: number };
    if (version > VERSION) throw new Error(`it was written by a later vistazo`);
    return job;
  } catch (cause) {
    throw new BatchError(
      "damaged",
      `${storage.describe(JOB)} cannot be used (${(cause as Error).message}): name another folder with --out.`,
      { cause },
    );
  }
}

/** How many inputs a shard has. */
export function shardInputs({ inputs, partRows }: Job, shard: number): number {
  return Math.min(partRows, inputs - shard * partRows);
}

/** The inputs of a shard. @throws BatchError `damaged` */
export async function readInputs(storage: Storage, job: Job, shard: number): Promise<BatchInput[]> {
  const name = inputsName(shard);
  const bytes = await storage.read(name);
  const inputs: BatchInput[] = [];
  if (bytes) for await (const line of linesOf(once(bytes))) inputs.push(JSON.parse(line) as BatchInput);
  if (inputs.length === shardInputs(job, shard) && inputs.every(({ index }, i) => index === shard * job.partRows + i))
    return inputs;
  throw new BatchError("damaged", `${storage.describe(name)} is damaged: begin anew in another folder.`);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

function inputsName(shard: number): string {
  return `${OWN}inputs/${String(shard).padStart(6, "0")}.jsonl`;
}

function sameJob(known: Job, settings: JobSettings, storage: Storage): void {
  const differs = (what: string, there: unknown, here: unknown) => {
    if (JSON.stringify(there) === JSON.stringify(here)) return;
    throw new UsageError(
      `${storage.describe("")} holds the results of another run, whose ${what} ${there === undefined ? "was not given" : `was ${JSON.stringify(there)}`}: name another folder with --out.`,
    );
  };
  differs("task", known.task, settings.task);
  differs("list of sources", known.sources, settings.sources);
  if (known.folder !== settings.folder && leadFromHere(settings)) {
    throw new UsageError(
      `${storage.describe("")} holds the results of a run that began in ${known.folder}, from where its relative paths lead: give the command there, or name another folder with --out.`,
    );
  }
  for (const name of ["format", "column"] as const) differs(`--${name}`, known[name], settings[name]);
  for (const name of ["model", "revision", "dtype", "calibrate"] as const)
    differs(`--${name}`, known.flags[name], settings.flags[name]);
  // How many run together is no part of what comes of it.
  const { batch_size: _, ...there } = known.flags.option ?? {};
  const { batch_size: __, ...here } = settings.flags.option ?? {};
  const given = (option: object) => (Object.keys(option).length > 0 ? option : undefined);
  differs("--option", given(there), given(here));
}

/** Whether the same words mean something else in another folder. A model's id looks like a path, and is none. */
function leadFromHere({ sources, flags: { model, calibrate } }: JobSettings): boolean {
  const isRelative = (path: string) => path !== "-" && !isAbsolute(path) && !/^[a-z][a-z\d+.-]+:/i.test(path);
  return (
    sources.some(isRelative) ||
    /^\.{1,2}([\\/]|$)/.test(model ?? "") ||
    (calibrate !== undefined && isRelative(calibrate))
  );
}
