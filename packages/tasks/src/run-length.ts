import * as z from "zod/mini";

const count = z.int().check(z.gte(0));

export const runLength: z.ZodMiniType<RunLength> = z.object({ size: z.tuple([count, count]), counts: z.array(count) });

/** A mask as JSON: [height, width] and the lengths of runs in row-major order, zeros first. */
export interface RunLength {
  readonly size: readonly [height: number, width: number];
  readonly counts: readonly number[];
}
