import * as z from "zod/mini";
import { describeAnswer } from "../answer-descriptor.js";

/** A label with its score. */
export interface Classification {
  readonly label: string;
  readonly score: number;
}

const schema: z.ZodMiniType<Classification[]> = z.array(z.object({ label: z.string(), score: z.number() }));

export const answer = describeAnswer({ schema, standard: schema, compact: schema });
