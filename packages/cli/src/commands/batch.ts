import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Task } from "@vistazo/vision";
import { type Command, Option } from "commander";
import { doneShards, finishJob, REJECTED } from "../batch/finish-job.js";
import { holdFolder } from "../batch/hold-folder.js";
import { type Job, OWN, openJob } from "../batch/job.js";
import { listInputs } from "../batch/list-inputs.js";
import { type PartFormat, partFormats } from "../batch/parts.js";
import { BatchProgress } from "../batch/progress.js";
import type { ShardQueue } from "../batch/queue.js";
import { openStorage, parseS3, type Storage } from "../batch/storage.js";
import { type ShardSource, workOff } from "../batch/work-off.js";
import { UsageError } from "../exit.js";
import { checkModelFlags, type ModelFlags, wholeNumber, withModelOptions } from "../model-options.js";
import { makeOutFolder } from "../out-folder.js";
import { parameterHelp } from "../parameter-help.js";
import { printable } from "../results/printable.js";
import { taskArgument } from "../task-argument.js";

interface BatchFlags extends ModelFlags {
  readonly out: string;
  readonly format: PartFormat;
  readonly column: string;
  readonly workers: number;
  readonly partRows: number;
  readonly attempts: number;
  readonly inputTime: number;
  readonly memory?: number;
  readonly queue?: string;
  readonly lease: number;
  readonly strict?: boolean;
  readonly json?: boolean;
}

export function addBatchCommand(program: Command): void {
  const command = program
    .command("batch")
    .description("run a task on many photos, each answered once, whatever interrupts the run; the same command goes on")
    .addArgument(taskArgument())
    .argument(
      "<source...>",
      "folders, patterns, photos, addresses, s3://bucket/prefix; lists of them: .txt, .jsonl or .parquet files, or - for stdin",
    )
    .requiredOption("--out <folder>", "a folder or s3://bucket/prefix for the results");
  withModelOptions(command)
    .addOption(
      new Option("--format <format>", "of the parts that results are written to: JSON lines or Parquet")
        .choices(partFormats)
        .default("jsonl"),
    )
    .option(
      "--column <name>",
      "field of JSON lines and column of Parquet lists that names photos, or holds them",
      "photo",
    )
    .option("--workers <n>", "processes that each hold the model", wholeNumber("--workers", 1, 1024), 1)
    .option("--part-rows <n>", "photos of a part", wholeNumber("--part-rows", 1, 1_000_000), 500)
    .option(
      "--attempts <n>",
      "times that a photo may end its process, or is fetched",
      wholeNumber("--attempts", 1, 100),
      3,
    )
    .option(
      "--input-time <seconds>",
      "without an answer in that time a process is ended",
      wholeNumber("--input-time", 1, 86_400),
      600,
    )
    .option("--memory <MB>", "a process that takes more is ended", wholeNumber("--memory", 1, 100_000_000))
    .option(
      "--queue <postgres://…>",
      "a PostgreSQL database by which several computers share the work: give each the same command, with a storage or folder that all see",
      databaseAddress,
    )
    .option(
      "--lease <seconds>",
      "with --queue: what a computer had that gives no sign for so long is given to another",
      wholeNumber("--lease", 2, 86_400),
      60,
    )
    .option("--strict", "stop at the first photo that cannot be answered")
    .option("--json", 'print {"inputs","answered","rejected","earlier","parts","seconds","rate"}')
    .addHelpText("after", parameterHelp)
    .action(batch);
}

async function batch(task: Task, sources: string[], flags: BatchFlags): Promise<void> {
  checkModelFlags(task, flags);
  const { out, format, column, partRows } = flags;
  const remote = parseS3(out) !== undefined;
  if (!remote) await makeOutFolder(out);
  const storage = openStorage(out);
  const stop = new AbortController();
  const interrupt = () => {
    // Who asks twice does not want to wait.
    if (stop.signal.aborted) process.exit(1);
    stop.abort(new Error("The run was stopped; the same command goes on from here."));
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  const hold = remote || flags.queue ? undefined : await holdFolder(resolve(out));
  let queue: ShardQueue | undefined;
  try {
    // Loaded only here: most jobs stay on one computer.
    if (flags.queue)
      queue = await (await import("../batch/queue.js")).ShardQueue.open(flags.queue, flags.lease, stop.signal);
    const { model, revision, dtype, calibrate, option } = flags;
    const folder = process.cwd();
    const settings = {
      task,
      flags: { model, revision, dtype, calibrate, option },
      sources,
      column,
      format,
      partRows,
      folder,
    };
    const open = () => openJob(storage, settings, () => listInputs(sources, { column }));
    await queue?.list(storage, out, open);
    const job = await open();
    await workThrough(storage, job, flags, stop.signal, queue);
  } finally {
    await queue?.close();
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    await hold?.release();
  }
}

async function workThrough(
  storage: Storage,
  job: Job,
  flags: BatchFlags,
  signal: AbortSignal,
  queue?: ShardQueue,
): Promise<void> {
  const { out, workers, attempts, strict = false, model, revision, dtype, calibrate, option } = flags;
  const threads = flags.threads ?? Math.max(1, Math.floor(availableParallelism() / workers));
  const done = await doneShards(storage, job);
  const progress = new BatchProgress(job.inputs);
  const earlier = [...done].reduce((sum, shard) => sum + Math.min(job.partRows, job.inputs - shard * job.partRows), 0);
  progress.add({ answered: earlier, rejected: 0, earlier });
  try {
    await workOff(queue?.shards(storage, job) ?? missingShards(job, done), {
      workers,
      open: {
        out,
        flags: {
          ...{ model, revision, dtype, calibrate, option, device: flags.device },
          threads: workers === 1 ? flags.threads : threads,
        },
        journals: journalFolder(out),
        attempts,
        strict,
      },
      time: flags.inputTime * 1000,
      memoryBytes: flags.memory && flags.memory * 1e6,
      signal,
      onRows({ answered, rejected, earlier }) {
        for (const sentence of earlier === 0 ? rejected : []) progress.say(printable(sentence));
        progress.add({ answered, rejected: rejected.length, earlier });
      },
    });
  } finally {
    progress.stop();
  }
  const rejected = await finishJob(storage, job);
  await queue?.forget(job);
  // Those of parts that were written when their process was killed.
  await rm(journalFolder(out), { recursive: true, force: true });
  report(job, rejected.length, progress, storage, flags.json);
}

function databaseAddress(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new UsageError(`--queue must be the address of a PostgreSQL database (postgres://…), not "${text}".`);
}

/** All shards that have no part yet, one after the other. */
function missingShards(job: Job, done: ReadonlySet<number>): ShardSource {
  let next = 0;
  return {
    async next() {
      while (done.has(next)) next++;
      return next < job.shards ? next++ : undefined;
    },
    async done() {},
  };
}

/** Beside the results where they are on this computer: what was begun is gone on with also after a start of the computer. */
function journalFolder(out: string): string {
  if (!parseS3(out)) return join(resolve(out), OWN, "journals");
  return join(tmpdir(), `vistazo-batch-${createHash("sha256").update(out).digest("hex").slice(0, 16)}`);
}

function report(job: Job, rejected: number, progress: BatchProgress, storage: Storage, json = false): void {
  const { inputs, shards } = job;
  const seconds = Math.round(progress.seconds * 10) / 10;
  const rate = Math.round(progress.rate * 10) / 10;
  if (json) {
    const summary = {
      inputs,
      answered: inputs - rejected,
      rejected,
      earlier: progress.earlier,
      parts: shards,
      seconds,
      rate,
    };
    process.stdout.write(`${JSON.stringify(summary)}\n`);
  } else {
    const pace = progress.earlier === inputs ? "all of them by earlier runs" : `${rate} a second`;
    const parts = `${shards} ${shards === 1 ? "part" : "parts"}`;
    process.stdout.write(`${inputs - rejected} of ${inputs} photos answered in ${parts}, ${pace}.\n`);
  }
  if (rejected === 0) return;
  process.stderr.write(
    `${rejected} of ${inputs} photos were set aside, with their reasons, in ${printable(storage.describe(REJECTED))}.\n`,
  );
  // Not all that was asked for has been done.
  process.exitCode = 1;
}
