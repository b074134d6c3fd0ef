import { mkdir } from "node:fs/promises";
import { parse } from "node:path";
import { type CallOptions, type PipelineOptions, pipeline, type Task, type TaskTypes } from "@vistazo/vision";
import type { Command } from "commander";
import { DownloadBar } from "../download-bar.js";
import { checkModelName, type ModelFlags, withModelOptions } from "../model-options.js";
import { type TaskOutput, taskOutputs } from "../results/task-output.js";
import { taskArgument } from "../task-argument.js";

interface RunFlags extends ModelFlags {
  readonly json?: boolean;
  readonly out?: string;
}

export function addRunCommand(program: Command): void {
  const command = program
    .command("run")
    .description("run a task on photos and print the answers")
    .addArgument(taskArgument())
    .argument("<photo...>", "files or http(s) addresses");
  withModelOptions(command)
    .option("--json", "print one JSON array with an entry a photo")
    .option("--out <folder>", "write pictures and data of the results there")
    .action(run);
}

async function run<T extends Task>(task: T, photos: string[], flags: RunFlags): Promise<void> {
  checkModelName(flags.model);
  const output: TaskOutput<TaskTypes[T]["result"]> = taskOutputs[task];
  const pipe = await openPipeline(task, flags);
  try {
    if (flags.out) await mkdir(flags.out, { recursive: true });
    const answers: unknown[] = [];
    for (const photo of photos) {
      const result = await pipe(photo, flags.option as CallOptions<T>);
      if (flags.json) answers.push(output.toJson(result));
      else process.stdout.write(`${[photo, ...output.describe(result).map((line) => `  ${line}`)].join("\n")}\n`);
      if (flags.out) await output.save(result, photo, flags.out, photoName(photo));
    }
    if (flags.json) process.stdout.write(`${JSON.stringify(answers)}\n`);
  } finally {
    await pipe.dispose();
  }
}

/** The name of a photo's file without its ending, from a path or an address. */
function photoName(photo: string): string {
  const path = /^https?:/i.test(photo) ? new URL(photo).pathname : photo;
  return parse(path).name || "photo";
}

/** A pipeline as the flags ask for it, its download shown on stderr. */
export async function openPipeline<T extends Task>(task: T, flags: ModelFlags) {
  const bar = new DownloadBar();
  const { model, revision, dtype, threads } = flags;
  const options: PipelineOptions = { revision, dtype, threads, progress: bar.report };
  try {
    return await pipeline(task, model, options);
  } finally {
    bar.stop();
  }
}
