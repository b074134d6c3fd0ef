import { imageClassification } from "@vistazo/tasks";
import { Presets, SingleBar } from "cli-progress";
import type { Command } from "commander";
import { DownloadBar } from "../download-bar.js";
import { wholeNumber } from "../model-options.js";
import { makeOutFolder } from "../out-folder.js";
import { printable } from "../results/printable.js";

interface TrainFlags {
  readonly data: string;
  readonly model: string;
  readonly out: string;
  readonly lastBlock?: boolean;
  readonly threads?: number;
  readonly strict?: boolean;
  readonly json?: boolean;
}

export function addTrainCommand(program: Command): void {
  const train = program.command("train").description("teach a model new classes");
  train
    .command(imageClassification.id)
    .description(
      "train a classifier's last layer, or its last block, on a folder of photos; a run that was stopped goes on",
    )
    .requiredOption("--data <folder>", "a subfolder of photos for each class")
    .requiredOption("--model <id|folder>", "the classifier to begin with, of any classes")
    .requiredOption("--out <folder>", "where the new checkpoint is written")
    .option("--last-block", "train the last block too, and what follows it; slower, and often better")
    .option("--threads <n>", "threads that compute one operator", wholeNumber("--threads", 1, 1024))
    .option("--strict", "stop at a photo that cannot be read; without, it is left out")
    .option("--json", "print the result as JSON")
    .action(trainImageClassification);
}

/** What is said at the start of each stage. */
const started = {
  photos: (total: number) => `Looking at ${total} photos\n`,
  training: () => "Training the last layer\n",
  "last block": () => "Training the last block\n",
};

async function trainImageClassification({
  data,
  model,
  out,
  lastBlock,
  threads,
  strict,
  json,
}: TrainFlags): Promise<void> {
  await makeOutFolder(out);
  // Loaded only here: no other command trains.
  const { fineTuneClassifier } = await import("@vistazo/vision/training");
  const downloads = new DownloadBar();
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: "{bar} {value}/{total} {stage}", clearOnComplete: true }, Presets.shades_classic)
    : undefined;
  let shown = "";
  try {
    const result = await fineTuneClassifier({
      data,
      model,
      out,
      lastBlock,
      threads,
      strict,
      progress: downloads.report,
      onProgress(stage, done, total) {
        if (stage !== shown) {
          if (shown === "") downloads.stop();
          shown = stage;
          bar?.start(total, done, { stage });
          if (!bar) process.stderr.write(started[stage](total));
        }
        bar?.update(done, { stage });
      },
    });
    bar?.stop();
    const { classes, photos, heldOut, leftOut } = result;
    for (const { reason } of leftOut) process.stderr.write(`${printable(reason)}\n`);
    const without = leftOut.length > 0 ? ` ${leftOut.length} could not be read and were left out.` : "";
    const accuracy = `${(100 * heldOut.accuracy).toFixed(1)} % of ${heldOut.n} photos kept back are named rightly`;
    process.stdout.write(
      json
        ? `${JSON.stringify({ ...result, out })}\n`
        : `${photos} photos of ${classes.length} classes; ${accuracy}.${without} The model is in ${out}.\n`,
    );
  } finally {
    bar?.stop();
    downloads.stop();
  }
}
