import * as z from "zod/mini";
import { describeAnswer } from "../answer-descriptor.js";

/** A photo with its background taken away: its own pixels, and how much of each belongs to the foreground as alpha. */
export interface CutOut {
  /** Red, green, blue and alpha of each pixel, rows from the top: 0 is background, 255 foreground. Colours are not multiplied by alpha. */
  readonly data: Uint8Array;
  /** The photo's. */
  readonly width: number;
  readonly height: number;
  readonly channels: 4;
}

const side = z.int().check(z.gte(1));

const schema: z.ZodMiniType<CutOut> = z.object({
  data: z.instanceof(Uint8Array),
  width: side,
  height: side,
  channels: z.literal(4),
});

const compact = z.object({
  /** A gray PNG of the photo's size in base64: whoever asks has the photo. */
  alpha: z.string(),
});

/** How much of each pixel is kept. */
export type CompactCutOut = z.infer<typeof compact>;

export const answer = describeAnswer({
  schema,
  // A PNG with alpha in base64.
  standard: z.object({ image: z.string() }),
  compact,
});
