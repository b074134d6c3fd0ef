import { type ImageError, loadPhoto } from "@vistazo/image";
import { type CallOptions, type PipelineOptions, pipeline, type Task, type TaskTypes } from "@vistazo/vision";
import type { Command } from "commander";
import { answerEach } from "../answer-each.js";
import { DownloadBar } from "../download-bar.js";
import { checkModelFlags, type ModelFlags, withModelOptions } from "../model-options.js";
import { makeOutFolder } from "../out-folder.js";
import { parameterHelp } from "../parameter-help.js";
import { type PhotoArgument, photoArguments } from "../photo-arguments.js";
import { photoSentence } from "../photo-sentence.js";
import { ResultNames } from "../result-names.js";
import { printable } from "../results/printable.js";
import type { TaskOutput } from "../results/task-output.js";
import { taskOutputs } from "../results/task-outputs.js";
import { stdoutClosed } from "../stdout.js";
import { taskArgument } from "../task-argument.js";

interface RunFlags extends ModelFlags {
  readonly json?: boolean;
  readonly jsonByPhoto?: boolean;
  readonly strict?: boolean;
  readonly out?: string;
}

export function addRunCommand(program: Command): void {
  const command = program
    .command("run")
    .description("run a task on photos and print the answers")
    .addArgument(taskArgument())
    .argument("<photo...>", "files, folders, patterns such as 'photos/*.jpg', http(s) addresses, or - for stdin");
  withModelOptions(command)
    .option(
      "--json",
      'print one JSON array with an entry a photo; of one that cannot be read, {"photo","error","code"}',
    )
    .option("--json-by-photo", 'the same with {"photo","answer"} as entries')
    .option("--strict", "stop at the first photo that cannot be read; without, the others are answered")
    .option("--out <folder>", "write pictures and data of the results there")
    .addHelpText("after", parameterHelp)
    .action(run);
}

async function run<T extends Task>(task: T, given: string[], flags: RunFlags): Promise<void> {
  checkModelFlags(task, flags);
  const { out, strict } = flags;
  const json = flags.json || flags.jsonByPhoto;
  const photos = await photoArguments(given);
  const options = { ...flags.option, signal: stdoutClosed } as CallOptions<T>;
  const output: TaskOutput<TaskTypes[T]["result"]> = taskOutputs[task];
  if (out !== undefined) await makeOutFolder(out);
  const pipe = await openPipeline(task, flags);
  try {
    const names = new ResultNames();
    const entries: object[] = [];
    const leftOut: ImageError[] = [];
    const { batch_size: together = 1 } = options;
    for (let start = 0; start < photos.length; start += together) {
      const batch = photos.slice(start, start + together);
      const answers = await answerEach(
        batch.map(({ source }) => source),
        (sources) => ask(sources),
      );
      for (const [i, answer] of answers.entries()) {
        const { name } = batch[i];
        if ("error" in answer) {
          if (strict || photos.length === 1) throw answer.error;
          leftOut.push(answer.error);
          const sentence = photoSentence(answer.error, name);
          process.stderr.write(`${printable(sentence)}\n`);
          entries.push({ photo: name, error: sentence, code: answer.error.code });
          continue;
        }
        const { result, decoded } = answer.result;
        if (json)
          entries.push(
            flags.jsonByPhoto ? { photo: name, answer: output.toJson(result) } : (output.toJson(result) as object),
          );
        else print([name, ...output.describe(result).map((line) => `  ${line}`)]);
        if (decoded && out !== undefined)
          await output.save(result, decoded, out, names.next(name === "-" ? "stdin" : name));
      }
    }
    if (json) process.stdout.write(`${JSON.stringify(entries)}\n`);
    if (leftOut.length > 0) {
      process.stderr.write(`${leftOut.length} of ${photos.length} photos could not be read and were left out.\n`);
      // Not all that was asked for has been done.
      process.exitCode = 1;
    }
  } finally {
    await pipe.dispose();
  }

  async function ask(sources: readonly (string | Uint8Array)[]) {
    // Pictures of the results are drawn on the photos, which are read once.
    const decoded = out !== undefined && (await Promise.all(sources.map((source) => loadPhoto(source, options))));
    const results = await pipe(decoded || sources, options);
    return results.map((result, i) => ({ result, decoded: decoded ? decoded[i] : undefined }));
  }
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(""));
}

/** A pipeline as the flags ask for it, its download shown on stderr. */
export async function openPipeline<T extends Task>(task: T, flags: ModelFlags) {
  const bar = new DownloadBar();
  const { model, revision, dtype, threads, device, calibrate } = flags;
  const calibration = calibrate === undefined ? undefined : await calibrationPhotos(calibrate);
  const options: PipelineOptions = { revision, dtype, threads, device, calibration, progress: bar.report };
  try {
    return await pipeline(task, model, options);
  } finally {
    bar.stop();
  }
}

/** Eight photos of a folder, from all over it: neighbours are often alike. */
async function calibrationPhotos(folder: string): Promise<PhotoArgument["source"][]> {
  const photos = await photoArguments([folder]);
  const count = Math.min(8, photos.length);
  return Array.from({ length: count }, (_, i) => photos[Math.floor((i * photos.length) / count)].source);
}
