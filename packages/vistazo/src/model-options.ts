import type { PipelineOptions } from "@vistazo/vision";
import { type Command, InvalidArgumentError, Option } from "commander";
import { UsageError } from "./exit.js";

/** The options of every command that runs a model. */
export interface ModelFlags {
  readonly model?: string;
  readonly revision?: string;
  readonly dtype?: PipelineOptions["dtype"];
  readonly threads?: number;
  readonly option: Readonly<Record<string, unknown>>;
}

/** Add them to a command. */
export function withModelOptions(command: Command): Command {
  return command
    .option("--model <id|folder>", "a model of the Hub (org/name, org/name@revision) or a folder")
    .option("--revision <name>", "branch, tag or commit of a model of the Hub")
    .addOption(new Option("--dtype <type>", "precision that the model runs in").choices(["fp32", "fp16", "q8"]))
    .option("--threads <n>", "threads that compute one operator", positiveInteger)
    .option("--option <name=value>", "a parameter of the task, such as top_k=3; may be repeated", nameValue, {});
}

export function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError("It must be a whole number of at least 1.");
  return value;
}

/** `top_k=3` added to those before it. Values are JSON where they can be read so, else text. */
function nameValue(text: string, before: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const equals = text.indexOf("=");
  if (equals < 1) throw new InvalidArgumentError('It must be of the form name=value, such as "top_k=3".');
  return { ...before, [text.slice(0, equals)]: parseValue(text.slice(equals + 1)) };
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A folder that was meant but does not exist would otherwise be looked for on the Hub. */
export function checkModelName(model: string | undefined): void {
  if (model !== undefined && model.trim() === "")
    throw new UsageError("--model is empty: give a model of the Hub (org/name) or a folder.");
}
