import type * as z from "zod/mini";

/** What a task answers for one photo, in its forms. */
export interface AnswerDescriptor<
  Answer extends z.ZodMiniType = z.ZodMiniType,
  Standard extends z.ZodMiniType = z.ZodMiniType,
  Compact extends z.ZodMiniType = z.ZodMiniType,
> {
  /** In plain data, as it crosses threads. */
  readonly schema: Answer;
  /** Over HTTP, as `@huggingface/tasks` specifies it. */
  readonly standard: Standard;
  /** Over HTTP, what a page needs of it. */
  readonly compact: Compact;
}

/** Tells an answer, its types as they are written. */
export function describeAnswer<
  Answer extends z.ZodMiniType,
  Standard extends z.ZodMiniType,
  Compact extends z.ZodMiniType,
>(answer: AnswerDescriptor<Answer, Standard, Compact>): AnswerDescriptor<Answer, Standard, Compact> {
  return answer;
}
