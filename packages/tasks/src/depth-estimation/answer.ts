import * as z from "zod/mini";
import { describeAnswer } from "../answer-descriptor.js";

/** How far away each pixel of a photo is. */
export interface DepthEstimation {
  /** [height, width] of the photo, in the model's unit: metres, or for relative models a number that grows towards the camera. */
  readonly predicted_depth: { readonly data: Float32Array; readonly dims: readonly [height: number, width: number] };
  /** The same as a gray picture, 0 at the least value and 255 at the greatest. */
  readonly depth: {
    readonly data: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly channels: 1;
  };
  /** "m" if the model estimates metres. */
  readonly unit?: "m";
}

const side = z.int().check(z.gte(1));
const dims: z.ZodMiniType<[height: number, width: number]> = z.tuple([side, side]);
const metres = z.literal("m");

const schema: z.ZodMiniType<DepthEstimation> = z.object({
  predicted_depth: z.object({ data: z.instanceof(Float32Array), dims }),
  depth: z.object({ data: z.instanceof(Uint8Array), width: side, height: side, channels: z.literal(1) }),
  unit: z.optional(metres),
});

const compact = z.object({
  predicted_depth: z.object({
    /** [height, width] of `data`, in proportion to the photo's. */
    dims,
    /** float32, little-endian, row by row, in base64. */
    data: z.string(),
    /** Of the photo's whole depth map. */
    min: z.number(),
    max: z.number(),
    /** Metres, or null for models that only tell near from far. */
    unit: z.nullable(metres),
  }),
});

/** A depth map for showing: small enough for a page, with the figures of the whole. */
export type CompactDepth = z.infer<typeof compact>;

export const answer = describeAnswer({
  schema,
  // A number a pixel, null where it is none, and a gray PNG in base64.
  standard: z.object({ predicted_depth: z.array(z.array(z.nullable(z.number()))), depth: z.string() }),
  compact,
});
