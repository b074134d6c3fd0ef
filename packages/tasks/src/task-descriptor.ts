import type * as z from "zod/mini";
import type { Options } from "./option.js";
import type { Translated } from "./translated.js";

/** All that is known of a task without running it. */
export interface TaskDescriptor<
  Id extends string = string,
  O extends Options = Options,
  Answer extends z.ZodMiniType = z.ZodMiniType,
  Standard extends z.ZodMiniType = z.ZodMiniType,
  Compact extends z.ZodMiniType = z.ZodMiniType,
> {
  /** The Hub's name for it. */
  readonly id: Id;
  readonly title: Translated;
  /** One sentence: what a model does. */
  readonly description: Translated;
  /** What one calls a pipeline of it, in code. */
  readonly verb: string;
  /** How transformers names the classes of such networks. */
  readonly className: RegExp;
  /** The model that transformers takes when none is named. */
  readonly defaultModel: string;
  /** What a call takes besides photos, by the names that transformers' pipeline gives it. */
  readonly options: O;
  /** The answer for one photo, in plain data: as it crosses threads. */
  readonly answer: Answer;
  /** The arrays of an answer that are handed over between threads, not copied. */
  handedOver?(answer: z.output<Answer>): readonly ArrayBufferView[];
  /** The answer over HTTP: as `@huggingface/tasks` specifies it, and what of it a page needs. */
  readonly json: { readonly standard: Standard; readonly compact: Compact };
}

/** Tells a task, its types as they are written. */
export function describeTask<
  const Id extends string,
  const O extends Options,
  Answer extends z.ZodMiniType,
  Standard extends z.ZodMiniType,
  Compact extends z.ZodMiniType,
>(task: TaskDescriptor<Id, O, Answer, Standard, Compact>): TaskDescriptor<Id, O, Answer, Standard, Compact> {
  return task;
}
