import * as z from "zod/mini";

export const box: z.ZodMiniType<Box> = z.object({
  xmin: z.number(),
  ymin: z.number(),
  xmax: z.number(),
  ymax: z.number(),
});

/** A box in pixels of the photo, from its top left. */
export interface Box {
  readonly xmin: number;
  readonly ymin: number;
  readonly xmax: number;
  readonly ymax: number;
}
