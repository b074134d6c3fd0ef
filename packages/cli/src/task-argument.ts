import { isTask, tasks } from "@vistazo/tasks";
import { Argument } from "commander";
import { UsageError } from "./exit.js";

/** The `<task>` of several commands. */
export function taskArgument(): Argument {
  return new Argument("<task>", "what to do with the photo").choices(tasks).argParser((text) => {
    if (isTask(text)) return text;
    throw new UsageError(`There is no task "${text}"; the tasks are ${tasks.join(", ")}.`);
  });
}
