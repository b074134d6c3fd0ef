import type { Task } from "@vistazo/vision";
import { type Command, Option } from "commander";
import type { DataFlags, EvalFlags, FileFlags } from "../eval/eval-flags.js";
import { UsageError } from "../exit.js";
import { checkModelFlags, wholeNumber, withModelOptions } from "../model-options.js";
import { makeOutFolder } from "../out-folder.js";
import { parameterHelp } from "../parameter-help.js";
import { printable } from "../results/printable.js";
import { taskArgument } from "../task-argument.js";

export function addEvalCommand(program: Command): void {
  const command = program
    .command("eval")
    .description("measure predictions, or a model on a data set, against the truth")
    .addArgument(taskArgument())
    .option("--truth <file|folder>", "the truth, for predictions from files")
    .option("--predictions <file|folder>", "predictions from files")
    .option("--data <file|folder>", "a data set to run a model on")
    .option("--photos <folder>", "where the photos of a COCO file are; default: beside it")
    .addOption(choice("--iou <type>", "compare boxes or masks", ["bbox", "segm"]))
    .addOption(
      choice("--rules <name>", "how detections are counted; default: lvis for a truth that says what was looked for", [
        "coco",
        "lvis",
      ]),
    )
    .option(
      "--detections-per-photo <count>",
      "the best detections of a photo that count (COCO: of each category), at least 100; default: 100, LVIS 300",
      wholeNumber("--detections-per-photo", 100, 100_000),
    )
    .option(
      "--labels <file>",
      "names of the classes of masks: a JSON list, text of a name a line, or a model's config.json",
    )
    .option("--ignore <value>", "pixels of masks with this value do not count", wholeNumber("--ignore", 0, 65535), 255)
    .option("--reduce-labels", "0 in the truth's masks is no class, and 1 the first, as in ADE20K")
    .addOption(
      choice("--align <how>", "bring depths to the truth's scale", ["none", "median", "scale", "scale-and-shift"]),
    )
    .option("--disparity", "predicted depths are inverse: larger is nearer; default for models that do not say metres")
    .option("--no-disparity", "predicted depths are depths: larger is farther")
    .option("--max-depth <metres>", "only truth below this counts, and predictions are lowered to it", metres);
  withModelOptions(command)
    .option("--strict", "stop at a photo, mask or depth file that cannot be used; without, it does not count")
    .option("--json", "print the numbers as JSON")
    .option("--out <folder>", "write predictions and an HTML report there; a run that was stopped goes on from there")
    .addHelpText("after", () => dataHelp + parameterHelp())
    .action(evaluate);
}

const dataHelp = `
From files, --truth and --predictions:
  object-detection      a COCO file and a COCO results file; image-segmentation alike, or two folders of label PNGs
  image-classification  a folder per class, or JSON or CSV with photo and label; answers by photo, in JSON
  background-removal    two folders of PNG, cut out or gray
  depth-estimation      folders of .npy or 16-bit PNG (millimetres), and of .npy

With a model, --data:
  object-detection      a COCO file, or a folder with it and its photos; image-segmentation alike
  image-classification  a folder per class
  image-segmentation    a folder with the folders photos and masks, or <name>.jpg beside <name>_mask.png
  background-removal    a folder with the folders photos and mattes, or <name>.jpg beside <name>_matte.png
  depth-estimation      a folder with the folders photos and depth`;

async function evaluate(task: Task, flags: EvalFlags): Promise<void> {
  const evaluation = isFromFiles(flags) ? await onFiles(task, flags) : await onData(task, flags);
  for (const note of evaluation.notes) process.stderr.write(`${printable(note)}\n`);
  const text = flags.json ? JSON.stringify(evaluation.json) : evaluation.text.map(printable).join("\n");
  process.stdout.write(`${text}\n`);
}

// Loaded only here: no other command needs what measures.
async function onFiles(task: Task, flags: FileFlags) {
  const { evaluations } = await import("../eval/evaluations.js");
  return evaluations[task].fromFiles(flags);
}

async function onData(task: Task, flags: EvalFlags) {
  if (!hasData(flags)) {
    throw new UsageError("Give --truth and --predictions, or --data and perhaps --model; see vistazo eval --help.");
  }
  checkModelFlags(task, flags);
  if (task === "object-detection" && flags.iou === "segm") {
    throw new UsageError("--iou segm compares masks, which object-detection has not; use image-segmentation.");
  }
  if (flags.out !== undefined) await makeOutFolder(flags.out);
  const { evaluations } = await import("../eval/evaluations.js");
  return evaluations[task].onData(flags);
}

function isFromFiles(flags: EvalFlags): flags is FileFlags {
  const { truth, predictions, data, model, out } = flags;
  if (truth === undefined && predictions === undefined) return false;
  if (data !== undefined || model !== undefined || out !== undefined) {
    throw new UsageError(
      "--truth and --predictions are files; --data, --model and --out run a model: give one or the other.",
    );
  }
  if (truth === undefined)
    throw new UsageError("--truth is missing: the file or folder that the predictions are compared with.");
  if (predictions === undefined)
    throw new UsageError("--predictions is missing: the file or folder to compare with the truth.");
  return true;
}

function hasData(flags: EvalFlags): flags is DataFlags {
  return flags.data !== undefined;
}

function choice(name: string, description: string, choices: readonly string[]): Option {
  return new Option(name, description).choices(choices).argParser((text) => {
    if (choices.includes(text)) return text;
    throw new UsageError(`${name.split(" ")[0]} must be ${choices.join(", ")}, not "${text}".`);
  });
}

function metres(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(`--max-depth must be a number of metres above 0, not "${text}".`);
}
