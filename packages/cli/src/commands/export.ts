import { type Task, tasks } from "@vistazo/vision";
import { type Command, Option } from "commander";
import { UsageError } from "../exit.js";
import { wholeNumber } from "../model-options.js";
import { makeOutFolder } from "../out-folder.js";

interface ExportFlags {
  readonly out: string;
  readonly name?: string;
  readonly task?: Task;
  readonly size?: { readonly height: number; readonly width: number };
  readonly revision?: string;
  readonly batchSize: number;
  readonly batchWait: number;
}

export function addExportCommand(program: Command): void {
  program
    .command("export")
    .description("write a model as ONNX with its weights, with a configuration for Triton")
    .argument("<model>", "a model of the Hub (org/name, org/name@revision) or a folder")
    .requiredOption(
      "--out <folder>",
      "the model repository: FOLDER/NAME/1/model.onnx and FOLDER/NAME/config.pbtxt are written",
    )
    .option("--name <name>", "the model's name there (default: the end of its id)")
    .addOption(new Option("--task <task>", "what it is for (default: as its config.json says)").choices(tasks))
    .option("--size <height>x<width>", "of all photos, for networks that are told of each photo's size", photoSize)
    .option("--revision <name>", "branch, tag or commit of a model of the Hub")
    .option("--batch-size <n>", "photos that Triton runs together at most", wholeNumber("--batch-size", 1, 4096), 8)
    .option(
      "--batch-wait <ms>",
      "milliseconds that a request waits there for others",
      wholeNumber("--batch-wait", 0, 60_000),
      2,
    )
    .action(run);
}

async function run(model: string, { out, batchSize, batchWait, ...options }: ExportFlags): Promise<void> {
  await makeOutFolder(out);
  // Loaded only here: no other command writes networks.
  const { exportModel } = await import("@vistazo/vision/export");
  const batching = { maxBatchSize: batchSize, maxQueueDelay: batchWait * 1000 };
  const { name, task, file, signature } = await exportModel(model, { out, ...options, ...batching });
  const ports = (list: typeof signature.inputs) =>
    list
      .map(
        (port) => `${port.name} ${port.dtype} [${port.shape.map((size) => (size === -1 ? "any" : size)).join(", ")}]`,
      )
      .join(", ");
  process.stdout.write(`${file}\n${name}, ${task}: ${ports(signature.inputs)} -> ${ports(signature.outputs)}\n`);
}

function photoSize(text: string): { height: number; width: number } {
  const [, height, width] = /^(\d{1,5})x(\d{1,5})$/u.exec(text) ?? [];
  if (Number(height) > 0 && Number(width) > 0) return { height: Number(height), width: Number(width) };
  throw new UsageError(`--size must be a height and a width, such as 480x640, not "${text}".`);
}
