import * as z from "zod/mini";
import { describeAnswer } from "../answer-descriptor.js";
import { type Box, box } from "../box.js";

/** An object found. */
export interface Detection {
  readonly score: number;
  readonly label: string;
  readonly box: Box;
}

const schema: z.ZodMiniType<Detection[]> = z.array(z.object({ score: z.number(), label: z.string(), box }));

export const answer = describeAnswer({ schema, standard: schema, compact: schema });
