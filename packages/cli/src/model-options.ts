import { modelOptions } from "@vistazo/tasks";
import { checkOptions, devices, type PipelineOptions, type Task, VisionError } from "@vistazo/vision";
import { type Command, Option } from "commander";
import { UsageError } from "./exit.js";

/** The options of every command that runs a model. */
export interface ModelFlags {
  readonly model?: string;
  readonly revision?: string;
  readonly dtype?: PipelineOptions["dtype"];
  readonly threads?: number;
  readonly device?: PipelineOptions["device"];
  readonly calibrate?: string;
  readonly option?: Readonly<Record<string, unknown>>;
}

/** Add them to a command. */
export function withModelOptions(command: Command): Command {
  return command
    .option(
      "--model <id|folder>",
      "a model of the Hub (org/name, org/name@revision), one of vistazo's own (vistazo/dogs-or-cats) or a folder; default: the one that transformers takes",
    )
    .option("--revision <name>", "branch, tag or commit of a model of the Hub")
    .addOption(dtypeOption("precision that the model runs in"))
    .option(
      "--calibrate <folder>",
      "with --dtype q8: photos such as the model will see, eight of which show it how far its values reach",
    )
    .option("--threads <n>", "threads that compute one operator", wholeNumber("--threads", 1, 1024))
    .addOption(deviceOption())
    .option("--option <name=value>", "a parameter of the call, such as top_k=3; may be repeated", nameValue);
}

export function dtypeOption(description: string): Option {
  const { choices, fits } = modelOptions.dtype;
  return new Option("--dtype <type>", description).choices(choices).argParser((text) => {
    if (fits(text)) return text;
    throw new UsageError(`--dtype must be ${choices.join(", ")}, not "${text}".`);
  });
}

function deviceOption(): Option {
  const named =
    "what computes: the processor, which is also what auto means, or an accelerator that ONNX Runtime has here";
  return new Option("--device <name>", named).choices(devices).argParser((text) => {
    const device = devices.find((name) => name === text);
    if (device) return device;
    throw new UsageError(`--device must be ${devices.join(", ")}, not "${text}".`);
  });
}

/** Reads the value of an option that is a number within limits. */
export function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new UsageError(`${option} must be a whole number from ${least} to ${most}, not "${text}".`);
  };
}

/** `top_k=3` added to those before it. Values are JSON where they can be read so, else text. */
function nameValue(
  text: string,
  before: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  const equals = text.indexOf("=");
  if (equals < 1) throw new UsageError(`--option must be of the form name=value, such as top_k=3, not "${text}".`);
  return { ...before, [text.slice(0, equals)]: parseValue(text.slice(equals + 1)) };
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * What can be said of the options before a model is loaded, perhaps downloaded.
 *
 * @throws UsageError
 */
export function checkModelFlags(task: Task, { model, dtype, calibrate, option = {} }: ModelFlags): void {
  if (calibrate !== undefined && dtype !== "q8")
    throw new UsageError("--calibrate is for 8-bit integers: give --dtype q8 too.");
  if (model !== undefined && model.trim() === "")
    throw new UsageError("--model is empty: give a model of the Hub (org/name) or a folder.");
  try {
    checkOptions(task, option);
  } catch (error) {
    throw error instanceof VisionError ? new UsageError(error.message) : error;
  }
}
