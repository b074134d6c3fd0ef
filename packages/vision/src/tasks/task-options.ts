import { callOptions, callProblem, type Task, taskDescriptors, taskProblem } from "@vistazo/tasks";
import { VisionError } from "../vision-error.js";

/** The names of the options of one task's calls, or, without a task, of those that every call takes. */
export function listOptions(task?: Task): readonly string[] {
  return Object.keys(task ? taskDescriptors[task].options : callOptions);
}

/** @throws VisionError `unsupported-task`, or `invalid-option` naming the option and what it takes. */
export function checkOptions(task: Task, options: object): void {
  checkTask(task);
  refuse("invalid-option", callProblem(task, options));
}

/** @throws VisionError `unsupported-task` with those that there are. */
export function checkTask(task: string): asserts task is Task {
  refuse("unsupported-task", taskProblem(task));
}

function refuse(code: "invalid-option" | "unsupported-task", problem: string | null): void {
  if (problem !== null) throw new VisionError(code, problem);
}
