import type { TaskAnswer } from "./answers.js";
import { type Task, taskDescriptors } from "./tasks.js";

/** The arrays of an answer that are handed over between threads, not copied. */
export function handedOver<T extends Task>(task: T, answer: TaskAnswer<T>): readonly ArrayBufferView[] {
  const arrays = taskDescriptors[task].handedOver as
    | ((answer: TaskAnswer<T>) => readonly ArrayBufferView[])
    | undefined;
  return arrays?.(answer) ?? [];
}
