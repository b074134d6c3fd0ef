import { callOptions } from "./call-options.js";
import type { OptionCheck } from "./option.js";
import { isTask, taskDescriptors, tasks } from "./tasks.js";

/** Checks of options by their names. */
export type OptionChecks = Readonly<Record<string, OptionCheck>>;

/**
 * What is wrong with options, in a sentence that says what to do; null where nothing is. Options come from command lines
 * and requests too: one that is unknown would otherwise be passed over in silence.
 *
 * @param unknown the sentence on an option of a name that is not there
 */
export function optionProblem(known: OptionChecks, given: object, unknown: (name: string) => string): string | null {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(known, name)) return unknown(name);
    const { wanted, fits } = known[name];
    if (!fits(value)) return `The option "${name}" must be ${wanted}, not ${shown(value)}.`;
  }
  return null;
}

/** The same for the options of a call: those of its task, and those that every call takes. */
export function callProblem(task: string, given: object): string | null {
  if (!isTask(task)) return taskProblem(task);
  const known = { ...taskDescriptors[task].options, ...callOptions };
  return optionProblem(
    known,
    given,
    (name) => `There is no option "${name}" for ${task}; there are ${Object.keys(known).join(", ")}.`,
  );
}

/** What is wrong with a task's name; null where there is such a task. */
export function taskProblem(task: string): string | null {
  return isTask(task) ? null : `The task "${task}" is not known; the tasks are ${tasks.join(", ")}.`;
}

/** What JSON has no word for is called by its kind. */
function shown(value: unknown): string {
  return JSON.stringify(value) ?? `a ${typeof value}`;
}
