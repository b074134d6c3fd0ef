import { type Option, readOption, type Task, taskDescriptors } from "@vistazo/tasks";
import { StudioError } from "../platform/error.js";

export type Parameters = Record<string, string | number | boolean | readonly string[] | undefined>;

/** The task's parameters, checked. Text in a query stands for numbers too; nulls (Python's client sends some) count as absent. */
export function readParameters(task: Task, raw: Record<string, unknown>): Parameters {
  const options: Readonly<Record<string, Option>> = taskDescriptors[task].options;
  const parameters: Parameters = {};
  for (const [name, given] of Object.entries(raw)) {
    if (given === null || given === undefined || given === "") continue;
    if (!Object.hasOwn(options, name)) throw new StudioError("BAD_PARAMETER", unknownParameter(task, name));
    const { fits, wanted } = options[name];
    const value = typeof given === "string" ? readOption(options[name], given) : given;
    if (!fits(value)) {
      throw new StudioError("BAD_PARAMETER", `“${name}” cannot be used: it must be ${wanted}, not ${quote(given)}.`);
    }
    parameters[name] = value as Parameters[string];
  }
  return parameters;
}

function unknownParameter(task: Task, name: string): string {
  const known = Object.keys(taskDescriptors[task].options);
  return `“${name}” is not a parameter of ${task}; ${known.length > 0 ? `it has ${known.join(", ")}` : "it has none"}.`;
}

export function quote(value: unknown): string {
  return `“${String(value).slice(0, 80)}”`;
}
