import { depthEstimation, imageClassification, imageSegmentation, objectDetection } from "@vistazo/tasks";
import type { Command } from "commander";
import { UsageError } from "../exit.js";
import { wholeNumber } from "../model-options.js";
import { makeModelFolder } from "../out-folder.js";
import { printable } from "../results/printable.js";
import type { DenseFlags } from "../train/dense-flags.js";
import { TrainingProgress } from "../train/training-progress.js";

interface TrainFlags {
  readonly data: string;
  readonly model: string;
  readonly out: string;
  readonly lastBlock?: boolean;
  readonly threads?: number;
  readonly strict?: boolean;
  readonly overwrite?: boolean;
  readonly json?: boolean;
}

const OVERWRITE = "replace the model that a finished run has left in --out";

export function addTrainCommand(program: Command): void {
  const train = program.command("train").description("teach a model new classes, or what is true of your photos");
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
    .option("--overwrite", OVERWRITE)
    .option("--json", "print the result as JSON")
    .action(trainImageClassification);
  withDenseOptions(
    train
      .command(objectDetection.id)
      .description("train the head of a detector on photos and the boxes of a COCO file"),
    "a COCO file, or a folder with it and its photos",
  )
    .option("--photos <folder>", "where the photos of the COCO file are; default: beside it")
    .action(async (flags: DenseFlags) => {
      const { detectionSet } = await import("../train/detection-set.js");
      await trainDense(objectDetection.id, flags, detectionSet);
    });
  withDenseOptions(
    train
      .command(imageSegmentation.id)
      .description("train the head of a model of semantic segmentation on photos and masks"),
    "a folder with the folders photos and masks, or <name>.jpg beside <name>_mask.png",
  )
    .option(
      "--labels <file>",
      "names of the masks' classes: JSON, or text of a name a line; default: classes.txt of --data",
    )
    .option("--ignore <value>", "pixels of masks with this value do not count", wholeNumber("--ignore", 0, 65535), 255)
    .action(async (flags: DenseFlags) => {
      const { segmentationSet } = await import("../train/segmentation-set.js");
      await trainDense(imageSegmentation.id, flags, segmentationSet);
    });
  withDenseOptions(
    train
      .command(depthEstimation.id)
      .description("train the head of a model of depth estimation on photos and their depths"),
    "a folder with the folders photos and depth (16-bit PNG or .npy), or <name>.jpg beside <name>_depth.png",
  )
    .option("--depth-scale <n>", "what a PNG file has for a metre; 1000 for millimetres", depthScale, 1000)
    .action(async (flags: DenseFlags) => {
      const { depthSet } = await import("../train/depth-set.js");
      await trainDense(depthEstimation.id, flags, depthSet);
    });
}

/** The options of all tasks whose heads are trained. */
function withDenseOptions(command: Command, data: string): Command {
  return command
    .requiredOption("--data <file|folder>", data)
    .requiredOption("--model <id|folder>", "the model to begin with")
    .requiredOption(
      "--out <folder>",
      "where the new checkpoint and its report are written; a run that was stopped goes on",
    )
    .option("--held-out <file|folder>", "data of the same form to measure on; default: a tenth of --data")
    .option("--blocks <n>", "how many blocks before the head are trained too", wholeNumber("--blocks", 0, 1000), 0)
    .option("--epochs <n>", "how often each photo is shown", wholeNumber("--epochs", 1, 100_000), 20)
    .option("--lr <rate>", "the greatest learning rate; default: 1e-3, with --blocks 1e-4", learningRate)
    .option("--batch <n>", "photos in a step", wholeNumber("--batch", 1, 1024), 8)
    .option("--seed <n>", "another order of photos, and other first weights", wholeNumber("--seed", 0, 2 ** 31 - 1), 1)
    .option("--threads <n>", "threads that compute one operator", wholeNumber("--threads", 1, 1024))
    .option("--strict", "stop at a file that cannot be used; without, its photo is left out")
    .option("--overwrite", OVERWRITE)
    .option("--json", "print the report as JSON");
}

// Loaded only here: no other command trains.
const trainDense: typeof import("../train/train-dense.js").trainDense = async (...args) =>
  (await import("../train/train-dense.js")).trainDense(...args);

function learningRate(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && value <= 1) return value;
  throw new UsageError(`--lr must be a number above 0 and up to 1, such as 1e-3, not "${text}".`);
}

function depthScale(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(`--depth-scale must be a number above 0, such as 1000 for millimetres, not "${text}".`);
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
  overwrite,
  json,
}: TrainFlags): Promise<void> {
  await makeModelFolder(out, { model, overwrite, last: "config.json" });
  // Loaded only here: no other command trains.
  const { fineTuneClassifier } = await import("@vistazo/vision/training");
  const bar = new TrainingProgress(started);
  try {
    const result = await fineTuneClassifier({
      data,
      model,
      out,
      lastBlock,
      threads,
      strict,
      progress: bar.downloaded,
      onProgress: bar.report,
    });
    bar.stop();
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
    bar.stop();
  }
}
