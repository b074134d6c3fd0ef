import * as z from "zod/mini";
import { describeAnswer } from "../answer-descriptor.js";
import { type RunLength, runLength } from "../run-length.js";

/** A part of a photo. */
export interface SegmentRuns {
  /** null where the segment is all pixels of a class: semantic segmentation. */
  readonly score: number | null;
  readonly label: string;
  /** At the photo's size. */
  readonly mask: RunLength;
}

const schema: z.ZodMiniType<SegmentRuns[]> = z.array(
  z.object({ score: z.nullable(z.number()), label: z.string(), mask: runLength }),
);

/** Over HTTP a score that there is not is left out: `@huggingface/inference` refuses a null in its place. */
const score = z.optional(z.number());

export const answer = describeAnswer({
  schema,
  // Masks as PNG in base64.
  standard: z.array(z.object({ score, label: z.string(), mask: z.string() })),
  compact: z.array(z.object({ score, label: z.string(), mask: runLength })),
});
