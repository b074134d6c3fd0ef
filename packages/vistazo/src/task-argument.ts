import { tasks } from "@vistazo/vision";
import { Argument } from "commander";

/** The `<task>` of several commands. */
export function taskArgument(): Argument {
  return new Argument("<task>", "what to do with the photo").choices(tasks);
}
