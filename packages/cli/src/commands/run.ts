import { loadPhoto } from "@vistazo/image";
import { type CallOptions, type PipelineOptions, pipeline, type Task, type TaskTypes } from "@vistazo/vision";
import type { Command } from "commander";
import { DownloadBar } from "../download-bar.js";
import { checkModelFlags, type ModelFlags, withModelOptions } from "../model-options.js";
import { makeOutFolder } from "../out-folder.js";
import { parameterHelp } from "../parameter-help.js";
import { ResultNames } from "../result-names.js";
import { printable } from "../results/printable.js";
import type { TaskOutput } from "../results/task-output.js";
import { taskOutputs } from "../results/task-outputs.js";
import { stdoutClosed } from "../stdout.js";
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
    .addHelpText("after", parameterHelp)
    .action(run);
}

async function run<T extends Task>(task: T, photos: string[], flags: RunFlags): Promise<void> {
  checkModelFlags(task, flags);
  const { out, json } = flags;
  const options = { ...flags.option, signal: stdoutClosed } as CallOptions<T>;
  const output: TaskOutput<TaskTypes[T]["result"]> = taskOutputs[task];
  if (out !== undefined) await makeOutFolder(out);
  const pipe = await openPipeline(task, flags);
  try {
    const names = new ResultNames();
    const answers: unknown[] = [];
    const { batch_size: together = 1 } = options;
    for (let start = 0; start < photos.length; start += together) {
      const batch = photos.slice(start, start + together);
      // Pictures of the results are drawn on the photos, which are read once.
      const decoded = out !== undefined && (await Promise.all(batch.map((photo) => loadPhoto(photo, options))));
      const results = await pipe(decoded || batch, options);
      for (const [i, result] of results.entries()) {
        if (json) answers.push(output.toJson(result));
        else print([batch[i], ...output.describe(result).map((line) => `  ${line}`)]);
        if (decoded) await output.save(result, decoded[i], out, names.next(batch[i]));
      }
    }
    if (json) process.stdout.write(`${JSON.stringify(answers)}\n`);
  } finally {
    await pipe.dispose();
  }
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(""));
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
