import type { Options } from "./option.js";
import type { Translated } from "./translated.js";

/** What is known of a task without running it, but its answer. */
export interface TaskDescriptor<Id extends string = string, O extends Options = Options> {
  /** The Hub's name for it. */
  readonly id: Id;
  readonly title: Translated;
  /** One sentence: what a model does. */
  readonly description: Translated;
  /** What one calls a pipeline of it, in code. */
  readonly verb: string;
  /** What stands for it where there is room for a sign alone, as on the cards of the Hub's Spaces. */
  readonly emoji: string;
  /** How transformers names the classes of networks that can do it. */
  readonly className: RegExp;
  /** The model that transformers takes when none is named, or transformers.js where Python has no such task. */
  readonly defaultModel: string;
  /** What a call takes besides photos, by the names that transformers' pipeline gives it. */
  readonly options: O;
  /** The arrays of an answer that are handed over between threads, not copied. Default: it has none. */
  readonly handedOver?: (answer: never) => readonly ArrayBufferView[];
}

/** Tells a task, its types as they are written. */
export function describeTask<const Id extends string, const O extends Options>(
  task: TaskDescriptor<Id, O>,
): TaskDescriptor<Id, O> {
  return task;
}
